import { describe, expect, it } from 'vitest'
import type { LedgerEvent, VerdictKind } from '#domain/events.ts'
import type { Role } from '#domain/roles.ts'
import { noticeOf, type Person } from '#notifications/recipients.ts'
import { changeOf } from '#notifications/steps.ts'

const document = { type: 'chapters', uid: 'c1' } as const
const revision = 'a'.repeat(64)
const person = (id: string, partner: string | null, roles: Role[], isActive = true): Person => ({
  ...{ id, partner, roles, isActive, name: id, email: `${id}@example.org`, language: 'fr' },
})

const PEOPLE: Person[] = [
  ...['lead', 'afd', 'cdc'].flatMap((partner) => [
    person(`author-${partner}`, partner, ['author']),
    person(`reviewer-${partner}`, partner, ['reviewer']),
    person(`coordinator-${partner}`, partner, ['coordinator']),
  ]),
  person('gone', 'afd', ['reviewer', 'coordinator'], false),
  person('elsewhere', 'other', ['reviewer', 'coordinator']),
  person('chief', null, ['chief-editor']),
  person('admin', null, ['admin']),
]

const base = (seq: number, actor: string) => ({
  ...{ seq, at: `2026-11-${String(10 + seq)}T09:00:00.000Z`, command: `k${seq}`, rules: 1 },
  actor: { id: actor, partner: null, roles: [] },
})

const submission = (seq: number, by: string, required = ['afd', 'lead'], round = 1): LedgerEvent => ({
  ...base(seq, by),
  ...{ type: 'submitted', document, track: 'main', round, revision },
  data: {
    ...{ slug: 's', locales: ['fr'], leadPartner: 'lead', coPartners: ['afd'], required },
    ...{ contributors: [], dueAt: '2026-12-02T09:00:00.000Z' },
  },
})

const answer = (seq: number, by: string, partner: string, verdict: VerdictKind): LedgerEvent => ({
  ...base(seq, by),
  ...{
    type: 'answered',
    document,
    track: 'main',
    round: 1,
    revision,
    partner,
    data: { verdict, replaces: null, remark: null },
  },
})

const publication = (seq: number, by: string): LedgerEvent => ({
  ...base(seq, by),
  ...{ type: 'published', document, track: 'main', round: 1, revision },
  data: { with: [{ ...document, round: 1, revision, track: 'main' }] },
})

/** Who is told of the last event of a history, and as what. */
function told(...history: LedgerEvent[]): { kind: string; to: string[] } | null {
  const event = history.at(-1)!
  const notice = noticeOf({ event, changes: [changeOf(event, document, history.slice(0, -1))] }, PEOPLE)
  return notice && { kind: notice.kind, to: notice.to.map(({ id }) => id).sort() }
}

describe('a submission', () => {
  it('is told to active reviewers and coordinators of the required partners', () => {
    const to = ['coordinator-afd', 'coordinator-lead', 'reviewer-afd', 'reviewer-lead']
    expect(told(submission(1, 'author-lead'))).toEqual({ kind: 'review-requested', to })
  })

  it('is not told to whoever submitted', () => {
    expect(told(submission(1, 'coordinator-lead'))?.to).not.toContain('coordinator-lead')
  })
})

describe('an answer', () => {
  it('that requests changes is told to the submitter and those who write for the lead', () => {
    const to = ['author-afd', 'author-lead', 'coordinator-lead']
    const history = [submission(1, 'author-afd'), answer(2, 'reviewer-afd', 'afd', 'requestChanges')]
    expect(told(...history)).toEqual({ kind: 'changes-requested', to })
  })

  it('that approves is told to nobody while another is missing', () => {
    expect(told(submission(1, 'author-lead'), answer(2, 'reviewer-afd', 'afd', 'approve'))).toBeNull()
  })

  it('that was the last one missing is told to the submitter and the coordinators of the lead', () => {
    const history = [
      submission(1, 'author-afd'),
      answer(2, 'reviewer-afd', 'afd', 'approve'),
      answer(3, 'reviewer-lead', 'lead', 'approve'),
    ]
    expect(told(...history)).toEqual({ kind: 'approved-by-all', to: ['author-afd', 'coordinator-lead'] })
  })

  it('that repeats an approval is not told again', () => {
    const approvals = [answer(2, 'reviewer-afd', 'afd', 'approve'), answer(3, 'reviewer-lead', 'lead', 'approve')]
    expect(told(submission(1, 'author-lead'), ...approvals, answer(4, 'coordinator-afd', 'afd', 'approve'))).toBeNull()
  })

  it('that abstains is told to nobody', () => {
    expect(told(submission(1, 'author-lead'), answer(2, 'reviewer-afd', 'afd', 'abstain'))).toBeNull()
  })
})

describe('a publication', () => {
  it('is told to the submitter, those who answered and the coordinators of the required partners', () => {
    const approvals = [answer(2, 'reviewer-afd', 'afd', 'approve'), answer(3, 'reviewer-lead', 'lead', 'approve')]
    const to = ['author-lead', 'coordinator-afd', 'coordinator-lead', 'reviewer-afd', 'reviewer-lead']
    expect(told(submission(1, 'author-lead'), ...approvals, publication(4, 'chief'))).toEqual({ kind: 'published', to })
  })
})

describe('a change', () => {
  it('sees each event from its own day', () => {
    const history = [
      submission(1, 'author-lead'),
      answer(2, 'reviewer-afd', 'afd', 'approve'),
      submission(3, 'author-lead', ['afd', 'lead'], 2),
    ]
    const change = changeOf(history[2]!, document, history.slice(0, 2))
    expect(change.before.lastApproved.afd?.at).toBe('2026-11-12T09:00:00.000Z')
    expect(change.after.lastRound).toBe(2)
  })
})
