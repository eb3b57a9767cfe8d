import { z } from 'zod'
import { itemBase, listOf, target } from './shared.ts'

const found = z
  .strictObject({
    ...target,
    locale: itemBase.locale,
    fallback: itemBase.fallback,
    excerpt: z.string().meta({ description: 'HTML: escaped text, `<mark>` around each word that answers.' }),
  })
  .meta({ id: 'Found', description: 'A published document that answers, the best first.' })
export type DeliveredFound = z.infer<typeof found>

/** What a search answers: a page of it, and how many there are of each kind. */
export const foundList = listOf(found, 'FoundList', ['type'])
export type DeliveredFoundList = z.infer<typeof foundList>
