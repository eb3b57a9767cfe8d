import { describe, expect, it } from 'vitest'
import { reviewOf } from '#domain/guide.ts'
import { playRuling, RULINGS } from '../../scripts/rulings.ts'
import { DOCUMENT } from '../../scripts/situations.ts'

/** What each ruling's story must end in, in order, written by hand from docs/product.md §4 to §6. `-` is allowed. */
const OUTCOMES = [
  ['dropped', 'wrong_state wrong_state - - wrong_state - wrong_state'],
  ['address', 'slug_reserved - - -'],
  ['translation', 'french_not_live - french_not_live invalid_command invalid_command wrong_state invalid_command'],
  ['retired', '- wrong_state wrong_state invalid_command reason_required forbidden - nothing_to_submit'],
] as const

describe('the rulings', () => {
  it('refuse and allow as written', () => {
    const expected = OUTCOMES.flatMap(([, outcomes]) => outcomes.split(' '))
    const found = RULINGS.map((ruling) => `${playRuling(ruling).refused ?? '-'} ${ruling.told}`)
    expect(found).toEqual(RULINGS.map(({ told }, index) => `${expected[index]} ${told}`))
  })

  it('show readers the languages that are left, and the one that was named again', () => {
    const shown = RULINGS.map((ruling) => reviewOf(playRuling(ruling).guide, DOCUMENT).live?.locales.join() ?? 'none')
    expect(shown.slice(18)).toEqual(['fr', 'fr', 'fr', 'fr,en', 'fr,en', 'fr,en', 'fr', 'fr'])
  })
})
