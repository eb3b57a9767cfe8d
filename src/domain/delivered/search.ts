import { z } from 'zod'
import { LOCALES, slug, uid } from '../content/shared.ts'
import { href } from './pieces.ts'
import { listOf, PAGED } from './shared.ts'

const found = z
  .strictObject({
    type: z.enum(PAGED),
    uid,
    slug,
    title: z.string(),
    locale: z.enum(LOCALES).meta({ description: 'Language of this text.' }),
    fallback: z.boolean().meta({ description: 'The language asked for is missing: this is the French text.' }),
    excerpt: z.string().meta({ description: 'HTML: escaped text, `<mark>` around each word that answers.' }),
    href: href.meta({ description: 'Its page, for readers.' }),
    self: href.meta({ description: 'Its address here.' }),
  })
  .meta({ id: 'Found', description: 'A published document that answers, the best first.' })
export type DeliveredFound = z.infer<typeof found>

/** What a search answers: a page of it, and how many there are of each kind. */
export const foundList = listOf(found, 'FoundList', ['type'])
