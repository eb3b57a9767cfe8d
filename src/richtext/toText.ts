import type { RichText } from '#domain/content/shared.ts'
import type { RenderContext } from './context.ts'
import { renderBody } from './walk.ts'
import { BODY_WORDS } from '#words/body.ts'
import { inLanguage } from '#words/inLanguage.ts'
import type { Cell, Writer } from './writer.ts'

/** A frozen body as plain text: for search, mail, and whoever has no markup. */
export function toText(body: RichText | undefined, context: RenderContext): string {
  return renderBody(body, textWriter(context.locale), context)
}

function textWriter(locale: RenderContext['locale']): Writer {
  const words = inLanguage(BODY_WORDS, locale)
  const lines = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('\n')
  return {
    text: unbroken,
    linebreak: () => '\n',
    link: (href, inner) =>
      href.startsWith('/') || inner.includes(href) ? inner : `${inner} (${href.replace(/^mailto:|^tel:/, '')})`,
    reference: (_, inner) => inner,
    footnoteCall: (number) => ` [${number}]`,
    paragraph: (inner) => inner.trim(),
    heading: ({ inner }) => inner.trim(),
    list: ({ kind, start, items }) =>
      items
        .map(({ inner, nested }, index) => {
          const mark = kind === 'number' ? `${start + index}. ` : '– '
          return lines(mark + inner.trim(), ...nested.map((list) => list.replace(/^/gm, '  ')))
        })
        .join('\n'),
    quote: ({ inner, attribution }) =>
      lines(locale === 'fr' ? `« ${inner.trim()} »` : `“${inner.trim()}”`, attribution && `— ${attribution}`),
    rule: () => '* * *',
    table({ number, caption, note, head, body }) {
      const rows = [...head, ...body].map((row) => row.map(cellText).join(' | '))
      return lines(caption && `${words.table} ${number}. ${caption}`, ...rows, note)
    },
    figure({ number, alt, caption, credit }) {
      const legend = [caption ?? alt, credit && `${words.credit} ${credit}`].filter(Boolean).join(' ')
      return legend ? `${words.figure} ${number}. ${legend}` : ''
    },
    attachment: ({ title, details }) => `${title} (${details})`,
    callout: ({ label, title, figure, inner }) => lines([label, title].filter(Boolean).join(' — '), figure, inner),
    steps: ({ title, items }) =>
      lines(title, ...items.map((step, index) => [`${index + 1}. ${step.title}`, step.text].filter(Boolean).join(' '))),
    checklist: ({ title, items }) => lines(title, ...items.map((item) => `– ${item}`)),
    blocks: (parts) => parts.join('\n\n'),
    footnotes: (notes) => lines(words.notes, ...notes.map((note, index) => `[${index + 1}] ${note}`)),
  }
}

/** A line as it was typed, without the ends of lines that are in it: a line break is a piece of its own. */
export const unbroken = (text: string): string => text.replace(/\s+/gu, (space) => (/[\n\r]/.test(space) ? ' ' : space))

const cellText = ({ lines }: Cell): string => lines.map((line) => line.trim()).join(' ')
