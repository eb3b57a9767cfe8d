import type { Format } from '#domain/delivered/shared.ts'
import type { FrozenMedium, Locale, RichText } from '#domain/content/shared.ts'
import type { RenderContext } from '#richtext/context.ts'
import { toHtml } from '#richtext/toHtml.ts'
import { toMarkdown } from '#richtext/toMarkdown.ts'
import { toText } from '#richtext/toText.ts'
import type { Asking } from './asking.ts'
import { targetOf } from './related.ts'

const RENDER: Readonly<Record<Format, (body: RichText | undefined, context: RenderContext) => string>> = {
  html: toHtml,
  markdown: toMarkdown,
  text: toText,
}

/** A body in the format asked for; its references lead to live documents or nowhere. */
export function bodyOf(
  body: RichText | undefined,
  context: RenderContext,
  { format }: Asking,
): { format: Format; body: string } {
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
    resolve({ type, uid }) {
      const target = type === 'outline' ? null : targetOf(asking, type, uid)
      return target && { href: target.href, label: target.title }
    },
    media: (uid) => (content.media && Object.hasOwn(content.media, uid) ? content.media[uid] : undefined),
  }
}
