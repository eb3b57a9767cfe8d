import { describe, expect, it } from 'vitest'
import { CONTENT } from '#domain/content/index.ts'
import type { DeliveredDocument } from '#domain/delivered/index.ts'
import { factsOf } from '#site/facts.ts'
import { previewable } from '#site/previewable.ts'
import { CONTENTS, IDS } from './pages-support.ts'

/** In which currency the amounts of a scheme are told. */

const scheme = (amounts: object, locale: 'fr' | 'en' = 'fr') =>
  ({ type: 'schemes', locale, ...amounts }) as unknown as DeliveredDocument
/** Facts by label, spaces of any width made plain. */
const told = (amounts: object, locale?: 'fr' | 'en') =>
  factsOf(scheme(amounts, locale)).map(
    ({ label, values }) => `${label}: ${values.map(({ text }) => text.replace(/\s/g, ' ')).join()}`,
  )

const written = (currency?: unknown) => ({ ...CONTENTS[IDS.scheme]![1], minAmount: 5000, currency })

describe('the amounts of a scheme', () => {
  it('are in euros where nothing is said, as in every text frozen before there was a currency', () => {
    expect(told({ minAmount: 200000, maxAmount: 1500000 })).toEqual([
      'Montant minimal: 200 000 €',
      'Montant maximal: 1 500 000 €',
    ])
    expect(CONTENT.schemes.safeParse(written()).success).toBe(true)
  })

  it('are in the currency that is said, which has no line of its own', () => {
    expect(told({ minAmount: 200000, maxAmount: 1500000, currency: 'USD' }, 'en')).toEqual([
      'Minimum: US$200,000',
      'Maximum: US$1,500,000',
    ])
    expect(told({ maxAmount: 65000000, currency: 'XOF' })).toEqual(['Montant maximal: 65 000 000 F CFA'])
    expect(told({ currency: 'XOF' })).toEqual([])
  })

  it('cannot be frozen in what is no code of a currency', () => {
    for (const odd of ['euros', 'eur', '€', '', 12]) {
      const { error } = CONTENT.schemes.safeParse(written(odd))
      expect(error?.issues.map(({ path }) => path)).toEqual([['currency']])
    }
  })

  it('are shown in a preview although the currency is not yet one', () => {
    const { minAmount, currency } = previewable('schemes', written('E'))
    expect({ minAmount, currency }).toEqual({ minAmount: 5000, currency: undefined })
  })
})
