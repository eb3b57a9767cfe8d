import { describe, expect, it } from 'vitest'
import type { VerdictKind } from '#domain/events.ts'
import { NEVER_SUBMITTED, type Review } from '#domain/review.ts'
import { basesOf, chosenBase } from '#admin/ReadingPage/bases.ts'
import type { Version } from '#admin/ReadingPage/versions.ts'

/** With what a version may be compared, and with what it is compared when nobody says. */

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`
const version = (number: number, revision: string, answers: Record<string, VerdictKind> = {}): Version => ({
  number,
  revision,
  submittedAt: at(number),
  submittedBy: 'alix',
  note: null,
  required: ['afd', 'cdc'],
  answers: new Map(
    Object.entries(answers).map(([partner, verdict]) => [
      partner,
      { verdict, at: at(number + 10), by: 'lou', seq: number, remark: null },
    ]),
  ),
})
const live = (revision: string): Review => ({ ...NEVER_SUBMITTED, live: { revision } as Review['live'] })

function choices(
  versions: Version[],
  { partner = 'afd', shown = versions.at(-1)!, review = NEVER_SUBMITTED, working = null as string | null } = {},
) {
  // prettier-ignore
  const bases = basesOf({ review, versions, version: shown, partner, workingRevision: working })
  return {
    bases,
    names: bases.map(({ name }) => name),
    chosen: (asked: string | null) => chosenBase(bases, asked).name,
  }
}

describe('a version is compared by default', () => {
  it.each(['approve', 'requestChanges', 'abstain'] as const)(
    'with the one my organisation answered on last, also when that was %s',
    (verdict) => {
      const { bases, chosen } = choices([version(1, 'a', { afd: 'approve' }), version(2, 'b', { afd: verdict }), version(3, 'c')]) // prettier-ignore
      expect(chosen(null)).toBe('reponse')
      expect(bases[0]).toMatchObject({ revision: 'b', version: { number: 2 }, answer: { verdict, at: at(12) } })
    },
  )

  it('with what readers have, when it never answered; with nothing when there is nothing', () => {
    const versions = [version(1, 'a', { cdc: 'approve' }), version(2, 'b')]
    expect(choices(versions, { review: live('a') }).chosen(null)).toBe('en-ligne')
    expect(choices(versions).chosen(null)).toBe('rien')
    expect(choices([version(1, 'a')]).names).toEqual(['rien'])
  })

  it('never with a later one, nor with its own text', () => {
    const versions = [version(1, 'a', { afd: 'approve' }), version(2, 'b', { afd: 'approve' }), version(3, 'a')]
    expect(choices(versions, { shown: versions[0] }).chosen(null)).toBe('rien')
    expect(choices(versions).names).toEqual(['reponse', 'rien'])
    const answered = [version(1, 'a', { afd: 'requestChanges' }), version(2, 'b', { afd: 'approve' })]
    expect(choices(answered).bases[0]).toMatchObject({ name: 'reponse', revision: 'a' })
  })
})

describe('it may be compared', () => {
  it('with every other version once, the newest first, with the live text and the working copy', () => {
    const versions = [version(1, 'a'), version(2, 'b'), version(3, 'b'), version(4, 'c', { afd: 'abstain' }), version(5, 'd')] // prettier-ignore
    const { names, chosen } = choices(versions, { review: live('a'), working: 'e' })
    expect(names).toEqual(['reponse', 'en-ligne', 'version-3', 'copie', 'rien'])
    expect([chosen('version-3'), chosen('version-1'), chosen('version-4'), chosen('copie'), chosen('rien')]).toEqual([
      'version-3',
      'en-ligne',
      'reponse',
      'copie',
      'rien',
    ])
    expect([chosen('version-99'), chosen('x')]).toEqual(['reponse', 'reponse'])
  })

  it('without an organisation of one’s own, with all but an answer of it', () => {
    const versions = [version(1, 'a', { afd: 'approve' }), version(2, 'b')]
    expect(choices(versions, { partner: '' }).names).toEqual(['version-1', 'rien'])
  })
})
