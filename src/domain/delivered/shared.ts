import { z } from 'zod'
import { LOCALES, instant, slug, uid } from '../content/shared.ts'
import { KINDS, type KindName, type PagedKind } from '../kinds/index.ts'
import { href } from './pieces.ts'

/** Pieces of what /v1 serves. Every object is strict: what is not listed cannot come out. */

const REVISION = /^[0-9a-f]{64}$/

/** How a body may be asked for. */
export const FORMATS = ['html', 'markdown', 'text', 'blocks'] as const
export type Format = (typeof FORMATS)[number]

export const revision = z
  .string()
  .regex(REVISION)
  .meta({ description: 'SHA-256 of the frozen content: what the partners approved.' })

/** The kinds that have pages of their own. */
export const PAGED = (Object.keys(KINDS) as KindName[]).filter((name) => KINDS[name].section !== null) as PagedKind[]

/** Those whose texts are news: what stands beside the guide is no news of it. */
export const NEWS: readonly PagedKind[] = PAGED.filter((name) => name !== 'pages')

/** Where a document is found, by whoever it is. */
export const target = {
  type: z.enum(PAGED),
  uid,
  slug,
  title: z.string(),
  href: href.meta({ description: 'Its page, for readers.' }),
  self: href.meta({ description: 'Its address here.' }),
} as const

const related = z.strictObject(target).meta({ id: 'Related', description: 'Another published document.' })
export type Related = z.infer<typeof related>

const deliveredSource = z
  .strictObject({
    title: z.string(),
    url: href.optional(),
    publisher: z.string().optional(),
    consultedAt: instant.optional(),
  })
  .meta({ id: 'Source', description: 'Where a statement comes from.' })
export type DeliveredSource = z.infer<typeof deliveredSource>

const partnerName = z
  .strictObject({ slug: z.string(), name: z.string(), nameWithArticle: z.string() })
  .meta({ id: 'PartnerName', description: 'An organisation, with the article it takes in a French sentence.' })

export const approval = z.strictObject({ partner: partnerName, at: instant }).meta({
  id: 'Approval',
  description: 'An organisation approved this very revision at this instant. Persons are never public.',
})
export type Approval = z.infer<typeof approval>

/** When things happened to a document, and to what is served of it. */
export const dates = {
  submittedAt: instant.meta({
    description: 'When the live revision was submitted: people call the version by this day.',
  }),
  firstPublishedAt: instant.meta({ description: 'When the document went live for the first time.' }),
  publishedAt: instant.meta({ description: 'When the live revision went live.' }),
  updatedAt: instant.meta({
    description: 'When what is served here may have changed last, by its own text, by what it points to or by time.',
  }),
  contentVersion: z.int().nonnegative().meta({
    description: 'Position in the ledger of the last event that may have changed what is served here.',
  }),
} as const

/** What a list shows of every document. */
export const itemBase = {
  uid,
  slug,
  title: z.string(),
  locale: z.enum(LOCALES).meta({ description: 'Language of this text.' }),
  fallback: z.boolean().meta({ description: 'The language asked for is missing: this is the French text.' }),
  ...dates,
  revision,
  version: z.int().positive().meta({ description: 'Number of the submission, as people say it: « version 3 ».' }),
  demonstration: z
    .boolean()
    .meta({ description: 'The approvals are fictitious: this installation shows a demonstration.' }),
  links: z.strictObject({ self: href, proof: href, page: href }),
} as const

/** What every single document carries beside. */
export const documentBase = {
  ...itemBase,
  sources: z.array(deliveredSource),
  related: z.array(related),
  approvals: z.array(approval),
  translationBehind: z.boolean().meta({ description: 'The French text has changed since this translation was made.' }),
} as const

/** What points to a document, when it is asked for: it moves with texts that are others'. */
export const citedBy = z.array(related).optional().meta({
  description: 'With `include=citedBy`: the published documents that point to it. `updatedAt` does not speak of them.',
})

const facet = z.strictObject({ value: z.string(), label: z.string(), count: z.int().nonnegative() }).meta({
  id: 'FacetValue',
  description: 'A value somebody could ask for beside the others, and how many there would be.',
})
export type FacetValue = z.infer<typeof facet>

/** A page of a list. `facets`: the parameters that are counted with `include=facets`. */
export const listOf = <T extends z.ZodType>(item: T, id: string, facets: readonly string[] = []) =>
  z
    .strictObject({
      items: z.array(item),
      page: z.int().positive(),
      pageSize: z.int().positive().max(100),
      total: z.int().nonnegative(),
      pages: z.int().nonnegative(),
      ...((facets.length > 0 ? { facets: facetsOf(facets) } : {}) as { facets: ReturnType<typeof facetsOf> }),
    })
    .meta({ id, description: 'One page of a list.' })

const facetsOf = (names: readonly string[]) =>
  z
    .strictObject(
      Object.fromEntries(names.map((name) => [name, z.array(facet)])) as Record<string, z.ZodArray<typeof facet>>,
    )
    .optional()
    .meta({
      description: 'With `include=facets`: the values of each parameter, counted without what it was asked for itself.',
    })
