import { readFileSync } from 'node:fs'
import type { Content, ReviewableType } from '#domain/content/index.ts'
import type { OutlineNode } from '#domain/kinds/outline.ts'
import type { ReferenceType, Resolve } from '#seed/inline.ts'
import { uidOf } from '#seed/uidOf.ts'
import { inContent } from './inContent.ts'
import { readChapter } from './chapters.ts'
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

const COLLECTION = { example: 'examples', scheme: 'schemes', contact: 'contacts' } as const

const entries = <T extends ReviewableType>(file: string) =>
  JSON.parse(readFileSync(inContent(`${file}.json`), 'utf8')) as Entry<T>[]

const exampleEntries = entries<'examples'>('examples')
const contactEntries = entries<'contacts'>('contacts')
const schemeEntries = entries<'schemes'>('schemes')

const known: Record<ReferenceType, Set<string>> = {
  example: new Set(exampleEntries.map(({ slug }) => slug)),
  contact: new Set(contactEntries.map(({ slug }) => slug)),
  scheme: new Set(schemeEntries.map(({ slug }) => slug)),
}

const resolve: Resolve = (type, slug) => {
  if (!known[type].has(slug)) throw new Error(`No ${type} is called ${slug}`)
  return uidOf(COLLECTION[type], slug)
}

export const EXAMPLES = exampleEntries.map((entry) => document('examples', entry))
export const CONTACTS = contactEntries.map((entry) => document('contacts', entry))
/** In the data file a scheme names its contacts by slug. */
export const SCHEMES = schemeEntries.map((entry) =>
  document(
    'schemes',
    entry.contacts ? { ...entry, contacts: entry.contacts.map((slug) => resolve('contact', slug)) } : entry,
  ),
)
export const CHAPTERS = OUTLINE.flatMap((part) => part.chapters).map((slug) =>
  document('chapters', readChapter(slug, resolve)),
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
export const DOCUMENTS: SeedDocument[] = [...CONTACTS, ...SCHEMES, ...EXAMPLES, ...CHAPTERS, GUIDE_OUTLINE]

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
