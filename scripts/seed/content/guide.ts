import { readFileSync } from 'node:fs'
import type { Content, ReviewableType } from '#domain/content/index.ts'
import type { OutlineNode } from '#domain/kinds/outline.ts'
import type { Field } from '#domain/kinds/field.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Resolve } from '#seed/inline.ts'
import { uidOf } from '#seed/uidOf.ts'
import { inContent } from './inContent.ts'
import { readChapter, readPage } from './chapters.ts'
import { OUTLINE } from './outline.ts'
import { PARTNERS } from './partners.ts'
import type { PartnerSlug, SeedDocument } from './types.ts'

/**
 * The demonstration guide: every document, complete as it would be frozen.
 * Its facts come from public pages (each document names its sources); none of its prose is taken from an existing guide.
 */
export { PARTNERS, PEOPLE } from './partners.ts'
export { planOf } from './plan.ts'
export { LIVE_STATES } from './types.ts'
export type * from './types.ts'

type Common = 'schemaVersion' | 'leadPartner' | 'coPartners'
/** A record of a data file: content, plus what is never frozen. */
type Entry<T extends ReviewableType> = Omit<Content<T>, Common> &
  Pick<SeedDocument<T>, 'lead' | 'internalNotes' | 'actorConsent'>

/** The kinds told by a data file of their name, in an order in which each may be published: what is referred to comes first. */
const TOLD = ['contacts', 'legal-references', 'glossary-terms', 'key-figures', 'schemes', 'examples'] as const
type Told = (typeof TOLD)[number]

const entries = Object.fromEntries(
  TOLD.map((type) => [type, JSON.parse(readFileSync(inContent(`${type}.json`), 'utf8')) as unknown]),
) as { [T in Told]: Entry<T>[] }

const resolve: Resolve = (type, slug) => {
  if (!entries[type as Told]?.some((entry) => entry.slug === slug)) throw new Error(`No ${type} is called ${slug}`)
  return uidOf(type, slug)
}

/** In a data file a document names others by slug. */
function named<T extends Told>(type: T): SeedDocument<T>[] {
  const lists = Object.entries<Field>(KINDS[type].fields).flatMap(([name, { control }]) =>
    control.as === 'documents' ? [[name, control.of as ReviewableType] as const] : [],
  )
  return entries[type].map((entry) => {
    const slugs = entry as unknown as Readonly<Record<string, readonly string[] | undefined>>
    const pointed = lists.flatMap(([name, of]) => (slugs[name] ? [[name, slugs[name].map((slug) => resolve(of, slug))]] : [])) // prettier-ignore
    return document(type, { ...entry, ...Object.fromEntries(pointed) })
  })
}

export const CHAPTERS = OUTLINE.flatMap((part) => part.chapters).map((slug) =>
  document('chapters', readChapter(slug, resolve)),
)

const PAGES = ['a-propos', 'accessibilite', 'donnees-personnelles', 'mentions-legales'].map((slug) =>
  document('pages', readPage(slug, resolve)),
)

export const GUIDE_OUTLINE = document('outline', {
  lead: 'fedepl',
  slug: 'plan-du-guide',
  title: { fr: 'Les Epl à l’international', en: 'Local public enterprises abroad' },
  tree: OUTLINE.map(({ heading, chapters }): OutlineNode => {
    return { heading, children: chapters.map((slug) => ({ chapter: uidOf('chapters', slug) })) }
  }),
})

/** Every document, in an order in which each may be published: what is referred to comes first. */
export const DOCUMENTS: SeedDocument[] = [...TOLD.flatMap((type): SeedDocument[] => named(type)), ...PAGES, ...CHAPTERS, GUIDE_OUTLINE]

function document<T extends ReviewableType>(type: T, entry: Entry<T>): SeedDocument<T> {
  const { lead, internalNotes, actorConsent, ...own } = entry
  return {
    type,
    slug: own.slug,
    uid: uidOf(type, own.slug),
    lead,
    content: { schemaVersion: 1, ...owners(lead), ...own } as unknown as Content<T>,
    ...(internalNotes && { internalNotes }),
    ...(actorConsent && { actorConsent }),
  }
}

/** The lead holds the pen; all the others co-own. */
function owners(lead: PartnerSlug): { leadPartner: string; coPartners: string[] } {
  const others = PARTNERS.filter(({ slug }) => slug !== lead)
  return { leadPartner: uidOf('partners', lead), coPartners: others.map(({ uid }) => uid) }
}
