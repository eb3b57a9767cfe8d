import type { RichText } from '#domain/content/shared.ts'
import type { RenderContext } from './context.ts'
import { htmlWriter } from './htmlWriter.ts'
import { renderBody } from './walk.ts'

export interface Heading {
  /** 2 to 6. */
  readonly level: number
  /** The anchor `toHtml` gives it. */
  readonly id: string
  readonly title: string
}

/** The headings of a body with the very anchors its HTML has: they come from the same walk. */
export function headingsOf(body: RichText | undefined, context: RenderContext): Heading[] {
  const headings: Heading[] = []
  const writer = htmlWriter(context.locale)
  renderBody(
    body,
    {
      ...writer,
      text: (text) => text,
      link: (_, inner) => inner,
      reference: (_, inner) => inner,
      linebreak: () => ' ',
      footnoteCall: () => '',
      heading: ({ level, id, inner }) => {
        headings.push({ level, id, title: inner.trim() })
        return ' '
      },
    },
    context,
  )
  return headings
}
