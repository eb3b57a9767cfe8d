import { canonical, canonicalText } from '#domain/content/canonical.ts'
import { titled, untitled, wordlessIn, type Wordless } from '#domain/content/frozenTitles.ts'
import type { AnyContent } from '#domain/content/index.ts'
import { withoutLocale } from '#domain/content/inLocales.ts'
import type { Locale } from '#domain/content/shared.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import { openRound, type Review } from '#domain/review.ts'
import { revisionOf } from '#shelf/revisionOf.ts'

type Content = Record<string, unknown>

/** A working copy on its way to the shelf. */
interface Written {
  readonly document: DocumentRef
  readonly locales: readonly Locale[]
  readonly content: Content
  readonly text: string
  readonly revision: string
}

export interface Shelf {
  readonly guide: Guide
  /** A frozen text, or null when it is lost or damaged. */
  textOf(document: DocumentRef, revision: string): Promise<Content | null>
}

/**
 * The same with the titles of what it points to without words, in the languages that are frozen anew. A text that is under
 * review, or live, to the word is that very text: nobody touched it, whatever its targets are called since.
 */
export async function withTitles<T extends Written>(written: T, shelf: Shelf): Promise<T> {
  const { document, content, locales } = written
  const wordless = wordlessIn(content, locales)
  if (wordless.length === 0) return written
  const { guide, textOf } = shelf
  const own = canonicalText(untitled(content))
  for (const revision of revisionsOf(reviewOf(guide, document))) {
    const known = await textOf(document, revision)
    if (known && canonicalText(untitled(known)) === own)
      return { ...written, content: known, text: canonicalText(known), revision }
  }
  const titles = new Map<string, string>()
  for (const each of wordless) titles.set(keyOf(each), await titleOf(each, shelf))
  const told = canonical(titled(content, { locales, titleOf: (each) => titles.get(keyOf(each)) })) as Content
  const text = canonicalText(told)
  return { ...written, content: told, text, revision: revisionOf(document.type, text) }
}

/** What the titles in a working copy depend on, beside the working copy: while it is the same, so are they. */
export function stampOfTitles({ document, content, locales, revision }: Written, guide: Guide): string {
  const targets = wordlessIn(content, locales).map((target) => {
    const { live, ...review } = reviewOf(guide, target)
    return `${target.uid} ${live ? `${live.revision} ${live.retired.join()}` : (lastSubmitted(review) ?? '')}`
  })
  return [revision, ...revisionsOf(reviewOf(guide, document)), ...targets].join(' ')
}

/** The frozen texts a working copy may be, to the word: the one under review first. */
const revisionsOf = (review: Review): string[] =>
  [openRound(review)?.revision, review.live?.revision].filter((revision) => revision !== undefined)

/** The title the target is live under; else the one it was submitted under last; empty when it never was. */
async function titleOf({ type, uid, locale }: Wordless, { guide, textOf }: Shelf): Promise<string> {
  const { live, ...review } = reviewOf(guide, { type, uid })
  const revision = live?.revision ?? lastSubmitted(review)
  const text = revision === undefined ? null : await textOf({ type, uid }, revision)
  const readable = text && (live?.retired ?? []).reduce(withoutLocale, text)
  return readable ? titleIn(type, readable as AnyContent, locale) : ''
}

/** The revision that is under review, else the last one that was submitted for the first time. */
const lastSubmitted = ({ open, submitters }: Pick<Review, 'open' | 'submitters'>): string | undefined =>
  openRound({ open })?.revision ?? Object.keys(submitters).at(-1)

const keyOf = ({ type, uid, locale }: Wordless): string => `${type}:${uid}:${locale}`
