import type { OutlineNode } from '../kinds/outline.ts'
import { LOCALES, type Locale } from './shared.ts'

type Content = Record<string, unknown>

/** A value per language, as frozen content and stored rows hold it. */
export const isLocalised = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && LOCALES.some((locale) => locale in value)

/** The content without a word of one language, captions of media and headings of an outline included. */
export function withoutLocale<T extends Content>(content: T, locale: Locale): T {
  const kept = Object.entries(content).flatMap(([key, value]) => {
    const rest = key === 'tree' ? headings(value as OutlineNode[], (words) => dropped(words, locale)) : value
    return isLocalised(rest) ? someOf(key, dropped(rest, locale)) : [[key, rest]]
  })
  const media = Object.entries(mediaIn(content)).map(([uid, medium]) => [uid, withoutLocale(medium, locale)])
  return { ...Object.fromEntries(kept), ...(media.length > 0 ? { media: Object.fromEntries(media) } : {}) } as T
}

interface Carry {
  /** What was written, in every language. */
  written: Content
  /** What is live, or nothing. */
  live: Content | null
  /** The languages taken from what was written. */
  locales: readonly Locale[]
}

/**
 * One content from two: the named languages from what was written, the others from what is live, field by field, captions
 * of media included. What is not translated belongs to the French: it comes from where the French does.
 */
export function carried({ written, live, locales }: Carry): Content {
  const merged = perLocale({ written, live, locales })
  // Headings are words inside the tree, which belongs to the French.
  if (live && Array.isArray(merged.tree) && locales.length < LOCALES.length)
    merged.tree = locales.includes('fr')
      ? translated(merged.tree, { by: live.tree, isKept: false })
      : translated(merged.tree, { by: written.tree, isKept: true })
  const media = mediaIn(written)
  const liveMedia = mediaIn(live)
  const both = Object.entries(media).map(([uid, medium]) => {
    const theirs = liveMedia[uid]
    return [uid, theirs ? perLocale({ written: medium, live: theirs, locales }) : medium]
  })
  return both.length > 0 ? { ...merged, media: Object.fromEntries(both) as Content } : merged
}

function perLocale({ written, live, locales }: Carry): Content {
  const merged: Content = { ...(locales.includes('fr') || !live ? written : live) }
  for (const key of new Set([...Object.keys(written), ...Object.keys(live ?? {})])) {
    const mine = written[key]
    const theirs = live?.[key]
    if (key === 'media' || !(isLocalised(mine) || isLocalised(theirs))) continue
    const values = LOCALES.map((locale) => [locale, valueIn(locales.includes(locale) ? mine : theirs, locale)])
    merged[key] = Object.fromEntries(values) as Content
  }
  return merged
}

const valueIn = (value: unknown, locale: Locale): unknown => (isLocalised(value) ? value[locale] : undefined)

const dropped = (value: Content, locale: Locale): Content =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== locale))

const someOf = (key: string, value: Content): [string, Content][] =>
  Object.keys(value).length > 0 ? [[key, value]] : []

const mediaIn = (content: Content | null): Record<string, Content> =>
  (content?.media as Record<string, Content> | undefined) ?? {}

type Heading = NonNullable<OutlineNode['heading']>

/** The tree with each part heading replaced. */
function headings(tree: unknown, replace: (heading: Heading) => Heading): unknown {
  if (!Array.isArray(tree)) return tree
  return (tree as OutlineNode[]).map((node) => ({
    ...node,
    ...(node.heading ? { heading: replace(node.heading) } : {}),
    ...(node.children ? { children: headings(node.children, replace) as OutlineNode[] } : {}),
  }))
}

/**
 * One outline, its headings in English as another has them for the same French words. A heading the other does not know
 * keeps its English, or has none.
 */
function translated(tree: unknown, { by, isKept }: { by: unknown; isKept: boolean }): unknown {
  const english = new Map<string | undefined, string | undefined>()
  headings(by, (heading) => {
    english.set(heading.fr, heading.en)
    return heading
  })
  return headings(tree, (heading) => ({
    ...heading,
    en: english.has(heading.fr) || !isKept ? english.get(heading.fr) : heading.en,
  }))
}
