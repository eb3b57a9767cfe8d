import type { AnyContent, Content, ReviewableType } from '#domain/content/index.ts'
import type { OutlineNode } from '#domain/kinds/outline.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { Field } from '#domain/kinds/field.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { LEGAL_BASES } from '#domain/vocabularies.ts'
import { dayOf } from './dates.ts'
import { rows } from './facts.ts'
import type { Fact } from './reading.ts'
import { WORDS } from './words.ts'

/** What a frozen text does not hold: the titles of what it points to, the names of the organisations. */
export interface RecordNames {
  readonly locale: Locale
  /** Title of a document a text points to; undefined when there is none to tell. */
  titleOf(reference: { type: ReviewableType; uid: string }): string | undefined
  partnerName(uid: string): string
}

/**
 * What is frozen and is not read on the public page: nothing a partner approves is out of its sight. Lists name what is not
 * live too, which the page leaves out.
 */
export function recordOf(type: ReviewableType, content: AnyContent, names: RecordNames): Fact[] {
  const { locale, partnerName } = names
  const { slug, leadPartner, coPartners = [], reviewDueAt } = content
  const { fields }: Kind = KINDS[type]
  const values = content as Readonly<Record<string, unknown>>
  return rows(locale, [
    ['slug', [slug]],
    ['leadPartner', [partnerName(leadPartner)]],
    ['coPartners', coPartners.map(partnerName)],
    ['reviewDueAt', [reviewDueAt && dayOf(reviewDueAt, locale)]],
    ...Object.entries(fields).map(([name, field]) => [name, besides(field, values[name], names)] as const),
    ['person', basisOf(values as Partial<Content<'contacts'>>, locale)],
    [WORDS[locale].wholeOutline, ((values.tree ?? []) as OutlineNode[]).flatMap((node) => linesOf(node, names, 0))],
  ])
}

/** What a field says that has no place on the page. */
function besides({ control, place }: Field, value: unknown, { titleOf, locale }: RecordNames): string[] {
  const items = (value ?? []) as string[]
  if (control.as === 'documents') return items.map((uid) => titleOf({ type: control.of as ReviewableType, uid }) ?? uid)
  return place === 'nowhere' && control.as === 'choices'
    ? items.map((slug) => control.among[slug]?.[locale] ?? slug)
    : []
}

/** On what ground a person is published. */
const basisOf = ({ person }: Partial<Content<'contacts'>>, locale: Locale): string[] =>
  person ? [`${LEGAL_BASES[person.legalBasis.basis][locale]}, ${dayOf(person.legalBasis.informedAt, locale)}`] : []

/** An entry of an outline with those below it, one line each, set in by its level. */
function linesOf({ chapter, heading, children = [] }: OutlineNode, names: RecordNames, level: number): string[] {
  const title = chapter
    ? (names.titleOf({ type: 'chapters', uid: chapter }) ?? chapter)
    : (heading?.[names.locale] ?? heading?.fr ?? '')
  return [`${'– '.repeat(level)}${title}`, ...children.flatMap((child) => linesOf(child, names, level + 1))]
}
