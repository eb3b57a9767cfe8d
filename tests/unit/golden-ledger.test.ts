import { describe, expect, it } from 'vitest'
import { EVENT_TYPES, type LedgerEvent } from '#domain/events.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import { PERMISSIONS, type Permissions } from '#domain/permissions.ts'
import { DEFAULT_POLICY } from '#domain/policy.ts'
import { stateOf } from '#domain/review.ts'
import { LIVING, livingRules, RULES } from '#domain/rules/index.ts'
import { digestOf, rowOf, type LedgerRow } from '#ledger/row.ts'
import { sha256 } from '#platform/hash.ts'
import { goldenOf, replayed as replayedFrom } from '../support/golden.ts'
import { judge, violations } from '../support/oracle.ts'

/** The ledger the first version left, read by this one: nobody's private key, no database. */

const golden = goldenOf('v1')
const replayed = (versions = RULES) => replayedFrom(golden, versions)

const chief = { id: 'chief', partner: null, roles: ['chief-editor'] as const }

/** One more event under the living rules: a chapter of the golden guide is withdrawn from the site. */
function continued(guide: Guide, rules = LIVING): LedgerEvent {
  const { uid, live } = golden.documents().discussed!
  const at = '2026-12-01T08:00:00.000Z'
  const wish = {
    command: 'unpublish',
    document: { type: 'chapters', uid },
    revision: live!,
    reason: 'h',
    locale: 'en',
  } as const
  const decision = rules.decide(wish, { guide, actor: chief, now: at })
  return { ...decision, seq: guide.seq + 1, at, command: 'one more', actor: chief, rules: rules.version } as LedgerEvent
}

/** And another one after it, at that instant. */
function another(guide: Guide, at: string): LedgerEvent {
  const { type, uid } = golden.documents().archived!
  const owners = { leadPartner: 'lead', coPartners: [] }
  const decision = LIVING.decide(
    { command: 'unarchive', document: { type, uid }, owners },
    { guide, actor: chief, now: at },
  )
  return { ...decision, seq: guide.seq + 1, at, command: 'another', actor: chief, rules: LIVING.version } as LedgerEvent
}

describe('the ledger of the first version', () => {
  it('holds every kind of event that version knew', () => {
    const known = new Set(replayed().events.map(({ type }) => type))
    expect(EVENT_TYPES.filter((type) => !known.has(type))).toEqual(['keyRotated'])
  })

  it('is believed from the first row to the last, under its public key', () => {
    expect(replayed().damages).toEqual([])
  })

  it('names no text that is not on its shelf, and every text there is what its hash says', () => {
    const shelf = new Set(golden.revisions().map(({ type, uid, content }) => `${type}:${uid}:${sha256(content)}`))
    const named = replayed().events.flatMap((event) =>
      event.type === 'submitted' ? [`${event.document.type}:${event.document.uid}:${event.revision}`] : [],
    )
    expect(named.filter((key) => !shelf.has(key))).toEqual([])
  })

  it('leaves every document in the state, and live with the text, that the first version said', () => {
    const { guide } = replayed().replay
    const said = Object.values(golden.documents())
    const found = said.map((ref) => {
      const review = reviewOf(guide, ref)
      return { ...ref, state: stateOf(review), live: review.live?.revision ?? null }
    })
    expect(found).toEqual(said)
  })

  it('breaks no rule of its day, by an oracle that shares none', () => {
    expect(violations(replayed().events)).toEqual([])
  })

  it('is continued by the living rules, and never again by the first', () => {
    const { replay, events } = replayed()
    const event = continued(replay.guide)
    expect(replay.allows(event)).toBe(true)
    expect(judge(event, events)).toEqual([])
    expect(replay.allows({ ...event, rules: 1 })).toBe(false)
    replay.take(event)
    expect(reviewOf(replay.guide, golden.documents().discussed!).live?.locales).toEqual(['fr'])
    const ofBefore = {
      ...events[5]!,
      seq: event.seq + 1,
      command: 'later',
      at: '2026-12-02T08:00:00.000Z',
    } as LedgerEvent
    expect(replay.allows(ofBefore)).toBe(false)
    expect(replay.allows(another(replay.guide, '2026-12-01T08:00:00.000Z'))).toBe(true)
    // Time never goes back.
    expect(replay.allows(another(replay.guide, '2026-12-01T07:59:59.999Z'))).toBe(false)
  })

  it('is as lawful to a third version with one role less and another policy, and so is what the second decided', () => {
    const { 'chief-editor': _gone, ...submit } = PERMISSIONS.submit
    const permissions: Permissions = {
      ...PERMISSIONS,
      submit,
      publish: { coordinator: 'lead' },
      answer: { coordinator: 'partner' },
    }
    const required = { ...DEFAULT_POLICY.required, chapters: 'lead', contacts: 'owners' } as const
    const v3 = livingRules(3, { permissions, policy: { ...DEFAULT_POLICY, required } })
    const { replay, damages } = replayed([...RULES, v3])
    expect(damages).toEqual([])
    const ofV2 = continued(replayed().replay.guide)
    expect(replay.allows(ofV2)).toBe(true)
    // What the second allows the chief editor, the third does not.
    expect(() => continued(replay.guide, v3)).toThrow('forbidden')
    expect(replay.version).toBe(3)
    replay.take(ofV2)
    expect(replay.allows(another(replay.guide, '2026-12-02T08:00:00.000Z'))).toBe(true)
  })
})

describe('a row', () => {
  const row = (change: Partial<LedgerRow> = {}) => ({ ...golden.rows()[5]!, ...change })

  it('of the first rules has the digest it always had', () => {
    const differ = golden.rows().filter((each) => digestOf(each) !== each.digest)
    expect(differ).toEqual([])
  })

  it('of later rules has another digest when anything in it is another, its salt included', () => {
    const event = continued(replayed().replay.guide)
    const sealed = rowOf(event, { prevDigest: 'a', salt: 'b' })
    const changes: Partial<LedgerRow>[] = [
      { id: 1 }, { type: 'x' }, { docType: 'x' }, { uid: 'x' }, { revision: 'x' }, { round: 9 }, { track: 'x' }, { partner: 'x' },
      { actor: 'x' }, { actorPartner: 'x' }, { actorRoles: 'x' }, { at: 'x' }, { command: 'x' }, { rules: 3 }, { data: '{}' },
      { data: '{"locale":"en","reason":"i"}' }, { data: 'no JSON' }, { salt: 'x' }, { prevDigest: 'x' },
    ] // prettier-ignore
    const digests = [sealed, ...changes.map((change) => ({ ...sealed, ...change }))].map(digestOf)
    expect(new Set(digests).size).toBe(changes.length + 1)
    expect(row().salt).toBeNull()
  })
})
