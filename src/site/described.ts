import type { DeliveredDocument, DeliveredItem } from '#domain/delivered/index.ts'
import type { Locale } from '#domain/content/shared.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { typography } from '#richtext/typography.ts'
import { say } from '#words/say.ts'
import { SITE_WORDS } from '#words/site.ts'
import { wordsOf } from './facts.ts'

/** Characters that are shown of a description, by those who show one. */
const LONGEST = 200

/** What a list says of a text under its title; empty where its kind says nothing. */
export function textOf(item: DeliveredDocument | DeliveredItem): string {
  const { fields, entry }: Kind = KINDS[item.type]
  const lead = Object.keys(fields).filter((name) => fields[name]?.place === 'lead')
  return (entry ? [entry.text] : lead).flatMap((name) => wordsOf(item, name)).join(' ')
}

/** A text in a sentence: what it says of itself, else what it is. */
export function describedAs(item: DeliveredDocument | DeliveredItem, guide: string): string {
  const { type, title, locale } = item
  const kind = KINDS[type].name[locale]
  return sentence(textOf(item) || say(SITE_WORDS.textOfGuide, locale, { title, kind, guide }), locale)
}

/** A list in a sentence: what stands on that shelf. */
export function listDescribedAs(type: PagedType, guide: string, locale: Locale): string {
  const { shelf, plural }: Kind = KINDS[type]
  const said = say(SITE_WORDS.shelfOfGuide, locale, { kind: plural[locale], guide })
  return sentence(shelf ? `${shelf[locale]}. ${said}` : said, locale)
}

/** One line as it is set, cut between two words. */
function sentence(text: string, locale: Locale): string {
  const start = typography(text.slice(0, LONGEST * 4), locale)
  const line = start.replace(/[^\S\u00a0\u202f]+/g, ' ').trim()
  if (line.length <= LONGEST && text.length <= LONGEST * 4) return line
  const cut = line.slice(0, LONGEST)
  const at = cut.lastIndexOf(' ')
  return `${(at > LONGEST / 2 ? cut.slice(0, at) : cut).replace(/[\s,;:.(«“–—\ud800-\udbff]+$/, '')}…`
}
