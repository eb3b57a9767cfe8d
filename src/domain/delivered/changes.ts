import { z } from 'zod'
import { instant, LOCALES, slug, uid } from '../content/shared.ts'
import { dates, PAGED, target } from './shared.ts'

/** What became of a document, as its followers are told. */
export const change = z
  .strictObject({
    type: z.enum([...PAGED, 'outline']),
    uid,
    locale: z.enum(LOCALES).meta({ description: 'The language it changed in, as it is asked for.' }),
    state: z
      .enum(['published', 'withdrawn'])
      .meta({ description: '`withdrawn`: it left the site, and its addresses answer 410.' }),
    slug,
    formerSlugs: z.array(slug).meta({
      description:
        'The others it was ever published under: they lead to it by 308 while it is published, and answer 410 after.',
    }),
    self: target.self,
    page: target.href,
    contentVersion: dates.contentVersion,
    updatedAt: instant.meta({ description: 'When it changed, or left: by an event, or by time.' }),
  })
  .meta({ id: 'Change', description: 'A document whose bytes changed in a language: told once for its last change.' })
export type Change = z.infer<typeof change>

const anchor = z.strictObject({ seq: z.int().nonnegative(), digest: z.string().regex(/^[0-9a-f]{64}$|^$/) }).meta({
  id: 'Anchor',
  description: 'The last row of the ledger, and its digest: kept elsewhere, it shows a tail that was cut.',
})

export const changeList = z
  .strictObject({
    items: z.array(change),
    next: z.string().meta({ description: 'What to ask `since` next time: kept as it is.' }),
    more: z.boolean().meta({ description: 'More has changed already: ask again at once.' }),
    ledger: anchor,
  })
  .meta({ id: 'ChangeList', description: 'What changed since, the oldest first.' })
export type ChangeList = z.infer<typeof changeList>
