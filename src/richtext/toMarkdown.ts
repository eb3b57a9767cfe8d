import type { RichText } from '#domain/content/shared.ts'
import type { RenderContext } from './context.ts'
import { escapeMarkdown as say, guardLines, markdownUrl } from './escapeMarkdown.ts'
import { renderBody } from './walk.ts'
import { BODY_WORDS } from '#words/body.ts'
import { inLanguage } from '#words/inLanguage.ts'
import type { Cell, Marks, Table, Writer } from './writer.ts'

/** A frozen body as GitHub-flavoured Markdown. What authors typed stays text: only their marks become marks. */
export function toMarkdown(body: RichText | undefined, context: RenderContext): string {
  return renderBody(body, markdownWriter(context.locale), context)
}

function markdownWriter(locale: RenderContext['locale']): Writer {
  const words = inLanguage(BODY_WORDS, locale)
  const titled = (title: string | undefined, text: string) => (title ? `**${say(title)}**\n\n${text}` : text)
  return {
    text: (text, marks) => marked(text, marks),
    linebreak: () => '\\\n',
    link: (href, inner) => `[${inner}](${markdownUrl(href)})`,
    reference: ({ href }, inner) => `[${inner}](${markdownUrl(href)})`,
    footnoteCall: (number) => `[^${number}]`,
    paragraph: guardLines,
    heading: ({ level, inner }) => `${'#'.repeat(level)} ${oneLine(inner)}`,
    list: ({ kind, start, items }) =>
      items
        .map(({ inner, nested }, index) => {
          const mark = kind === 'number' ? `${start + index}. ` : '- '
          return [
            mark + indent(guardLines(inner), mark.length),
            ...nested.map((list) => ' '.repeat(mark.length) + indent(list, mark.length)),
          ].join('\n')
        })
        .join('\n'),
    quote: ({ inner, attribution }) =>
      quoted(attribution ? `${guardLines(inner)}\n\n— ${say(attribution)}` : guardLines(inner)),
    rule: () => '---',
    table: (table) => tableMarkdown(table, words.table),
    figure({ number, src, alt, caption, credit }) {
      const image = `![${say(alt)}](${markdownUrl(src)})`
      const legend = [caption && say(caption), credit && `${say(words.credit)} ${say(credit)}`]
        .filter(Boolean)
        .join(' ')
      return legend ? `${image}\n\n**${words.figure} ${number}.** ${legend}` : image
    },
    attachment: ({ href, title, details }) => `[${say(`${title} (${details})`)}](${markdownUrl(href)})`,
    callout({ label, title, figure, inner }) {
      const name = [label, title]
        .filter(Boolean)
        .map((part) => say(part!))
        .join(' — ')
      return quoted([`**${name}**`, figure && `**${say(figure)}**`, inner].filter(Boolean).join('\n\n'))
    },
    steps: ({ title, items }) =>
      titled(
        title,
        items
          .map((step, index) => `${index + 1}. **${say(step.title)}**${step.text ? ` ${say(step.text)}` : ''}`)
          .join('\n'),
      ),
    checklist: ({ title, items }) => titled(title, items.map((item) => `- [ ] ${say(item)}`).join('\n')),
    blocks: (parts) => parts.join('\n\n'),
    footnotes: (notes) => notes.map((note, index) => `[^${index + 1}]: ${guardLines(say(note))}`).join('\n'),
  }
}

/** A mark must touch the words it marks, so the spaces around them go outside. */
function marked(text: string, marks: Marks): string {
  const core = text.trim()
  if (!core) return say(text)
  const before = text.slice(0, text.length - text.trimStart().length)
  const after = text.slice(text.trimEnd().length)
  if (marks.code && /^[\w ./:,-]+$/.test(core)) return `${say(before)}\`${core}\`${say(after)}`
  const inner = [marks.strikethrough && '~~', marks.italic && '*', marks.bold && '**']
    .filter((mark): mark is string => Boolean(mark))
    .reduce((markdown, mark) => mark + markdown + mark, say(core))
  return say(before) + inner + say(after)
}

/** Cells up to which a short row is filled: one row of 10,000 cells above 10,000 rows of one would make 100 million. */
const MOST_PADDED = 100

function tableMarkdown({ number, caption, note, head, body }: Table, word: string): string {
  const rows = [...(head.length ? head : [[]]), ...body].map(cellsOf)
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const lines = rows.map((row, index) => {
    const wanted = index === 0 ? columns : Math.max(row.length, Math.min(columns, MOST_PADDED))
    return `| ${Array.from({ length: wanted }, (_, column) => row[column] ?? '').join(' | ')} |`
  })
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`)
  return [caption && `**${word} ${number}.** ${say(caption)}`, lines.join('\n'), note && say(note)]
    .filter(Boolean)
    .join('\n\n')
}

/** Markdown has no spans: a wide cell is followed by empty ones. */
const cellsOf = (row: readonly Cell[]): string[] =>
  row.flatMap(({ lines, colSpan }) => [lines.map(oneLine).join(' '), ...Array<string>(colSpan - 1).fill('')])

const oneLine = (markdown: string): string => markdown.replace(/\\?\n\s*/g, ' ').trim()
const indent = (markdown: string, width: number): string => markdown.replace(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`)
const quoted = (markdown: string): string => markdown.replace(/^(?!$)/gm, '> ').replace(/^$/gm, '>')
