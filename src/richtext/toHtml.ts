import type { RichText } from '#domain/content/shared.ts'
import type { RenderContext } from './context.ts'
import { htmlWriter } from './htmlWriter.ts'
import { renderBody } from './walk.ts'

/** A frozen body as HTML: what readers see, and what reviewers approve. Notes stand at its end (see `splitNotes`). */
export function toHtml(body: RichText | undefined, context: RenderContext): string {
  return renderBody(body, htmlWriter(context.locale), context)
}
