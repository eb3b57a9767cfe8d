import type { AnyContent, Content, ReviewableType } from '#domain/content/index.ts'
import type { OutlineNode } from '#domain/kinds/outline.ts'
import type { Locale } from '#domain/content/shared.ts'
import { LEGAL_BASES, THEMES } from '#domain/vocabularies.ts'
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

type Beside = Pick<Content<'chapters'>, 'themes' | 'relatedExamples' | 'relatedSchemes' | 'relatedContacts'> &
  Pick<Content<'schemes'>, 'contacts'> &
  Pick<Content<'contacts'>, 'person'> &
  Pick<Content<'outline'>, 'tree'>

/**
 * What is frozen and is not read on the public page: nothing a partner approves is out of its sight. Lists name what is not
 * live too, which the page leaves out.
 */
export function recordOf(type: ReviewableType, content: AnyContent, names: RecordNames): Fact[] {
  const { locale, titleOf, partnerName } = names
  const { slug, leadPartner, coPartners = [], reviewDueAt } = content
  const beside = content as Partial<Beside>
  const { themes = [], relatedExamples, relatedSchemes, relatedContacts, contacts, person } = beside
  const titles = (of: ReviewableType, uids: readonly string[] = []) =>
    uids.map((uid) => titleOf({ type: of, uid }) ?? uid)
  return rows(locale, [
    ['slug', [slug]],
    ['leadPartner', [partnerName(leadPartner)]],
    ['coPartners', coPartners.map(partnerName)],
    ['reviewDueAt', [reviewDueAt && dayOf(reviewDueAt, locale)]],
    ['themes', type === 'chapters' ? themes.map((theme) => THEMES[theme][locale]) : []],
    ['relatedExamples', titles('examples', relatedExamples)],
    ['relatedSchemes', titles('schemes', relatedSchemes)],
    ['relatedContacts', titles('contacts', relatedContacts)],
    ['contacts', titles('contacts', contacts)],
    [
      'person',
      [person && `${LEGAL_BASES[person.legalBasis.basis][locale]}, ${dayOf(person.legalBasis.informedAt, locale)}`],
    ],
    [WORDS[locale].wholeOutline, (beside.tree ?? []).flatMap((node) => linesOf(node, names, 0))],
  ])
}

/** An entry of an outline with those below it, one line each, set in by its level. */
function linesOf({ chapter, heading, children = [] }: OutlineNode, names: RecordNames, level: number): string[] {
  const title = chapter
    ? (names.titleOf({ type: 'chapters', uid: chapter }) ?? chapter)
    : (heading?.[names.locale] ?? heading?.fr ?? '')
  return [`${'– '.repeat(level)}${title}`, ...children.flatMap((child) => linesOf(child, names, level + 1))]
}
