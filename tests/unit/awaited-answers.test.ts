import { describe, expect, it } from 'vitest'
import { emptyGuide, type Guide } from '#domain/guide.ts'
import { NEVER_SUBMITTED, type Round, type Verdict } from '#domain/review.ts'
import type { Actor, Role } from '#domain/roles.ts'
import { awaitedAnswers, owedBy, whyMayNotAnswer } from '#admin/ToReview/awaited.ts'
import { dueText } from '#admin/ToReview/dueText.ts'
import { standingOf } from '#admin/Dashboard/standing.ts'
import { tasksOf } from '#admin/Dashboard/tasks.ts'

const NOW = '2026-11-23T09:00:00.000Z'
const [AFD, CDC, FEDEPL] = ['afd', 'cdc', 'fedepl'] as [string, string, string]
const person = (partner: string | null, ...roles: Role[]): Actor => ({ id: `p-${partner}`, partner, roles })
const said = (verdict: Verdict['verdict'], at = '2026-11-20T09:00:00.000Z'): Verdict => ({
  verdict,
  at,
  by: 'x',
  seq: 2,
  remark: null,
  before: null,
})

const round = (slug: string, more: Partial<Round> = {}): Round => ({
  number: 1, track: 'main', revision: slug, slug, locales: ['fr'], shown: ['fr'], base: null, submittedBy: 'somebody', contributors: [],
  submittedAt: '2026-11-18T09:00:00.000Z', dueAt: '2026-12-02T09:00:00.000Z',
  leadPartner: FEDEPL, coPartners: [AFD, CDC], required: [AFD, CDC, FEDEPL], verdicts: {}, ...more,
}) // prettier-ignore

function guideOf(...rounds: Round[]): Guide {
  const guide = emptyGuide()
  for (const open of rounds) {
    const review = { ...NEVER_SUBMITTED, lastRound: 1, open: { main: open } }
    guide.reviews.set(open.slug, { ref: { type: 'chapters', uid: open.slug }, review })
  }
  return guide
}
const slugs = (list: readonly { round: Round }[]) => list.map(({ round: { slug } }) => slug)

describe('answers awaited', () => {
  it('come overdue first, then the oldest submission', () => {
    const guide = guideOf(
      round('new'),
      round('old', { submittedAt: '2026-11-10T09:00:00.000Z' }),
      round('late', { dueAt: '2026-11-22T09:00:00.000Z' }),
    )
    expect(slugs(awaitedAnswers(guide, person(AFD, 'reviewer'), NOW))).toEqual(['late', 'old', 'new'])
  })

  it('are owed by the organisation that has not answered, whatever it would answer', () => {
    const guide = guideOf(
      round('a', { verdicts: { [AFD]: said('abstain') } }),
      round('b'),
      round('c', { required: [CDC] }),
    )
    const awaited = awaitedAnswers(guide, person(AFD, 'reviewer'), NOW)
    expect(slugs(owedBy(AFD, awaited))).toEqual(['b'])
    expect(slugs(owedBy(CDC, awaited))).toEqual(['a', 'b', 'c'])
    expect(owedBy(null, awaited)).toEqual([])
  })

  it('are nobody’s business without a role, or without an organisation', () => {
    const guide = guideOf(round('a'))
    expect(awaitedAnswers(guide, person(AFD), NOW)).toEqual([])
    expect(awaitedAnswers(guide, person(null, 'reviewer'), NOW)).toEqual([])
    expect(slugs(awaitedAnswers(guide, person(null, 'observer'), NOW))).toEqual(['a'])
  })

  it('are not given by whoever submitted the text, nor by an author', () => {
    expect(whyMayNotAnswer(person(AFD, 'reviewer'), NEVER_SUBMITTED, round('a', { submittedBy: 'p-afd' }))).toBe(
      'four_eyes',
    )
    expect(whyMayNotAnswer(person(AFD, 'author'), NEVER_SUBMITTED, round('a'))).toBe('role')
    expect(whyMayNotAnswer(person(AFD, 'reviewer'), NEVER_SUBMITTED, round('a'))).toBeNull()
  })
})

describe('a deadline', () => {
  it.each([
    ['2026-11-20T09:00:00.000Z', 'retard', 'En retard de 3 jours'],
    ['2026-11-22T21:00:00.000Z', 'retard', 'En retard d’un jour'],
    ['2026-11-23T08:00:00.000Z', 'retard', 'En retard depuis aujourd’hui'],
    ['2026-11-26T09:00:00.000Z', 'bientot', 'Avant le 26 novembre'],
    ['2026-12-02T09:00:00.000Z', 'plus-tard', 'Avant le 2 décembre'],
  ])('%s is said', (dueAt, tone, words) => {
    const { text, ...rest } = dueText(dueAt, NOW, 'fr')
    expect({ ...rest, text: text.replaceAll('\u00a0', ' ') }).toMatchObject({ tone })
    expect(text.replaceAll('\u00a0', ' ')).toContain(words)
  })
})

describe('the dashboard', () => {
  const approved = round('approved', {
    verdicts: { [AFD]: said('approve'), [CDC]: said('approve'), [FEDEPL]: said('approve') },
  })
  const objected = round('objected', { verdicts: { [CDC]: said('requestChanges') } })
  const guide = guideOf(approved, objected, round('waiting'))

  it('counts every required answer once, by part of the guide', () => {
    const tree = [{ heading: { fr: 'Un' }, children: [{ chapter: 'approved' }] }, { chapter: 'waiting' }]
    const { parts, whole } = standingOf({ guide, actor: person(AFD, 'reviewer'), tree })
    expect(parts.map(({ key, texts }) => [key, texts])).toEqual([
      ['part-0', 1],
      ['outOfPlan', 2],
    ])
    expect(whole.cells.get(CDC)).toEqual({ approved: 1, awaited: 1, toCorrect: 1, abstained: 0 })
  })

  it('gives a task to those who may do it for their organisation, and shows it to the others', () => {
    const ofPerson = (actor: Actor) => {
      const { mine, others } = tasksOf({ guide, actor, savedAt: new Map(), now: NOW })
      const told = (list: typeof mine) => list.map(({ kind, ref }) => `${kind} ${ref.uid}`)
      return { mine: told(mine), others: told(others) }
    }
    expect(ofPerson(person(AFD, 'reviewer'))).toEqual({
      mine: ['review objected', 'review waiting'],
      others: ['approved approved', 'changes objected'],
    })
    expect(ofPerson(person(FEDEPL, 'coordinator')).mine).toContain('approved approved')
    expect(ofPerson(person(null, 'chief-editor')).mine).toEqual([])
  })
})
