import type { DeliveredDocument, DeliveredItem } from '#domain/delivered/index.ts'
import type { Locale } from '#domain/content/shared.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { wordsOf } from './facts.ts'
import { WORDS } from './words.ts'

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
  return shortened(textOf(item)) || shortened(`${title}, ${kindOfGuide(KINDS[type].name[locale], guide, locale)}`)
}

/** A list in a sentence: what stands on that shelf. */
export function listDescribedAs(type: PagedType, guide: string, locale: Locale): string {
  const { shelf, plural }: Kind = KINDS[type]
  const name = kindOfGuide(plural[locale], guide, locale)
  return shortened(shelf ? `${shelf[locale]}. ${name}.` : `${name}.`)
}

const kindOfGuide = (kind: string, guide: string, locale: Locale): string =>
  `${kind} ${WORDS[locale].ofTheGuide} ${guide}`

/** One line, cut between two words. */
function shortened(text: string): string {
  const start = text.slice(0, LONGEST * 4)
  const line = start.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST && start.length === text.length) return line
  const cut = line.slice(0, LONGEST)
  const at = cut.lastIndexOf(' ')
  return `${(at > LONGEST / 2 ? cut.slice(0, at) : cut).replace(/[\s,;:.(\ud800-\udbff]+$/, '')}…`
}
