import type { Content, ReviewableType } from '#domain/content/index.ts'
import type { OutlineNode } from '#domain/content/outline.ts'
import type { FrozenMedium, Locale, RichText, Source } from '#domain/content/shared.ts'
import { contactFactsOf, exampleFactsOf, schemeFactsOf } from '#domain/delivered/factsOf.ts'
import { maybeSaid, said } from '#domain/delivered/localise.ts'
import { FIELD_LABELS } from '#domain/fieldLabels.ts'
import { LEGAL_BASES, THEMES } from '#domain/vocabularies.ts'
import type { Target } from '#richtext/context.ts'
import { toHtml } from '#richtext/toHtml.ts'
import { dayOf } from './dates.ts'
import { contactFactRows, exampleFactRows, rows, schemeFactRows } from './facts.ts'
import { emptyReading, type Fact, type Reading, type ReadingEntry, type ReadingImage } from './reading.ts'
import { schemeSections } from './readingOfDelivered.ts'

/** What a frozen text does not hold: the titles of what it points to, the names of the organisations. */
export interface FrozenReadingContext {
  readonly locale: Locale
  /** Title and address of a document a text points to; null when unknown. */
  resolve(reference: { type: ReviewableType; uid: string }): Target | null
  partnerName(uid: string): string
}

/** A frozen content of any type as the public page would show it, with what is approved beside the text in `record`. */
export function readingOfFrozen<T extends ReviewableType>(
  type: T,
  content: Content<T>,
  context: FrozenReadingContext,
): Reading {
  const { locale } = context
  const sources: readonly Source[] = content.sources ?? []
  const base = {
    ...emptyReading({ type, locale, title: said(content.title, locale) }),
    sources,
    record: recordOf(type, content, context),
  }
  return { ...base, ...READERS[type](content, context) }
}

/** Whoever approves a person’s block sees it, whatever its term; the public does not. */
const ALWAYS = new Date(0)

type Readers = { [T in ReviewableType]: (content: Content<T>, context: FrozenReadingContext) => Partial<Reading> }

const READERS: Readers = {
  chapters: (content, context) => ({
    summary: said(content.summary, context.locale),
    body: bodyHtml(said(content.body, context.locale), content.media, context),
    keyPoints: (maybeSaid(content.keyPoints, context.locale) ?? []).map(({ text }) => text),
  }),
  examples(content, context) {
    const { locale } = context
    const lessons = maybeSaid(content.lessons, locale)
    return {
      summary: said(content.summary, locale),
      facts: exampleFactRows(exampleFactsOf(content, locale), locale),
      body: bodyHtml(maybeSaid(content.body, locale), content.media, context),
      sections: lessons ? [{ title: FIELD_LABELS.lessons[locale], text: lessons, isLesson: true }] : [],
      images: (content.images ?? []).flatMap((uid) => imageOf(content.media?.[uid], locale)),
    }
  },
  contacts: (content, { locale }) => ({
    summary: said(content.role, locale),
    facts: contactFactRows(contactFactsOf(content, locale, ALWAYS), locale),
  }),
  schemes(content, { locale }) {
    const facts = schemeFactsOf(content, locale)
    return {
      facts: schemeFactRows(facts, locale),
      sections: schemeSections({ ...facts, description: said(content.description, locale) }, locale),
    }
  },
  outline: (content, context) => ({ tree: (content.tree ?? []).map((node) => entryOf(node, context)) }),
}

function bodyHtml(
  body: RichText | undefined,
  media: Readonly<Record<string, FrozenMedium>> | undefined,
  context: FrozenReadingContext,
): string {
  return toHtml(body, { locale: context.locale, resolve: context.resolve, media: (uid) => media?.[uid] })
}

function entryOf({ chapter, heading, children = [] }: OutlineNode, context: FrozenReadingContext): ReadingEntry {
  const target = chapter ? context.resolve({ type: 'chapters', uid: chapter }) : null
  const title = chapter ? (target?.label ?? chapter) : (heading?.[context.locale] ?? heading?.fr ?? '')
  return { title, href: target?.href ?? undefined, children: children.map((child) => entryOf(child, context)) }
}

type Beside = Pick<Content<'chapters'>, 'themes' | 'relatedExamples' | 'relatedSchemes' | 'relatedContacts'> &
  Pick<Content<'schemes'>, 'contacts'> &
  Pick<Content<'contacts'>, 'person'>

/** Everything else that is frozen, so that nothing a partner approves is out of its sight. */
function recordOf(
  type: ReviewableType,
  content: Content<ReviewableType>,
  { locale, resolve, partnerName }: FrozenReadingContext,
): Fact[] {
  const { slug, leadPartner, coPartners = [], reviewDueAt } = content
  const { themes = [], relatedExamples, relatedSchemes, relatedContacts, contacts, person } = content as Partial<Beside>
  const titles = (type: ReviewableType, uids: readonly string[] = []) =>
    uids.map((uid) => resolve({ type, uid })?.label ?? uid)
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
  ])
}

function imageOf(medium: FrozenMedium | undefined, locale: Locale): ReadingImage[] {
  if (!medium) return []
  const { sha256, width, height, credit } = medium
  const alt = medium.decorative ? '' : (medium.alt?.[locale] ?? medium.alt?.fr ?? '')
  return [
    {
      href: `/v1/media/${sha256}`,
      width,
      height,
      alt,
      caption: medium.caption?.[locale] ?? medium.caption?.fr,
      credit,
    },
  ]
}
