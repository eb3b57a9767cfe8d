import type { Reference } from '#domain/content/references.ts'
import { apiAddress, pageAddress } from '#domain/delivered/addresses.ts'
import type { Format } from '#domain/delivered/shared.ts'
import type { FrozenMedium, Locale, RichText } from '#domain/content/shared.ts'
import type { RenderContext, Target } from '#richtext/context.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import type { Block } from '#domain/delivered/blocks.ts'
import { toBlocks } from '#richtext/toBlocks.ts'
import { toHtml } from '#richtext/toHtml.ts'
import { toMarkdown } from '#richtext/toMarkdown.ts'
import { toText } from '#richtext/toText.ts'
import { lastTitleOf } from '../lastTitles.ts'
import { liveOf, type Asking } from './asking.ts'

const RENDER: Readonly<
  Record<Exclude<Format, 'blocks'>, (body: RichText | undefined, context: RenderContext) => string>
> = {
  html: toHtml,
  markdown: toMarkdown,
  text: toText,
}

/** A body in the format asked for; its references lead to live documents or nowhere. */
export function bodyOf(
  body: RichText | undefined,
  context: RenderContext,
  { format }: Asking,
): { format: Format; body: string; blocks?: Block[] } {
  if (format === 'blocks') return { format, body: '', blocks: toBlocks(body, context) }
  return { format, body: RENDER[format](body, context) }
}

/** How the bodies of one content are rendered for a reader. `locale` is that of the text, not the one asked for. */
export function renderContextOf(
  content: { media?: Record<string, FrozenMedium> },
  locale: Locale,
  asking: Asking,
): RenderContext {
  return {
    locale,
    fileAddress: asking.fileAddress,
    resolve: (reference) => wordsOf(reference, locale, asking),
    media: (uid) => (content.media && Object.hasOwn(content.media, uid) ? content.media[uid] : undefined),
  }
}

/** Where a reference leads and what it says when its text gives it no words: the title it is live under, or was last. */
function wordsOf({ type, uid }: Pick<Reference, 'type' | 'uid'>, locale: Locale, asking: Asking): Target | null {
  if (type === 'outline') return null
  const document = liveOf(asking, type, uid)
  if (document) {
    const { slug } = document.content
    const at = { type, slug, locale: asking.locale }
    const found = { type, uid, slug, href: pageAddress(at), self: apiAddress(at) }
    return { found, label: titleIn(type, document.content, locale) }
  }
  const { documents, lastTitles } = asking.guide
  // What has lapsed by time is still at hand.
  const lapsed = documents.get(uid)
  const last = lapsed ? lastTitleOf(lapsed) : lastTitles.get(uid)
  return last?.type === type ? { found: null, label: last.title[locale] } : null
}
