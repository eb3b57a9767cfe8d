import type { RichNode, RichText } from '#domain/content/shared.ts'
import { blockId, inline, type Context, type Resolve } from './inline.ts'

/**
 * Turns the Markdown dialect of the demonstration chapters into the Lexical JSON of our bodies.
 *
 * Between blank lines:
 *   `## …`, `### …`                        headings
 *   `- …` / `1. …`                         one-level lists
 *   anything else                          a paragraph (its lines are joined)
 * Fenced by `:::name argument` and `:::`:
 *   `:::callout kind "Title" "Figure"`     an aside; title and figure are optional; content in this same dialect
 *   `:::table "Caption"`                   `| a | b |` rows, the first is the header; a last line `note: …` is optional
 *   `:::quote "Attribution"`               the quoted text
 *   `:::steps "Title"`                     lines `1. Stage :: explanation`
 *   `:::checklist "Title"`                 lines `- item`
 * Within a line:
 *   `**bold**`, `*italic*`, `[label](https://…)`, `^[footnote]`,
 *   `{example:slug|label}`, `{scheme:slug|label}`, `{contact:slug|label}`
 *
 * What it does not understand it refuses, so that no mark of the dialect ever reaches a reader.
 */
export function toLexical({ markdown, resolve }: { markdown: string; resolve: Resolve }): RichText {
  return richText(markdown, { resolve, made: new Map() })
}

const CHROME = { format: '', indent: 0, version: 1, direction: 'ltr' }
const HEADER_CELL = 1
const BODY_CELL = 0

function richText(markdown: string, context: Context): RichText {
  return rooted(chunksOf(markdown).map((chunk) => node(chunk, context)))
}

const rooted = (children: RichNode[]): RichText => ({ root: { type: 'root', ...CHROME, children } })

/** The blocks of a text, as groups of lines: a fence keeps its blank lines, everything else ends at one. */
function chunksOf(markdown: string): string[][] {
  const chunks: string[][] = []
  let chunk: string[] = []
  let fenced = false
  const close = () => {
    if (chunk.length) chunks.push(chunk)
    chunk = []
  }
  for (const line of markdown.split('\n').map((raw) => raw.trim())) {
    if (fenced && line === ':::') {
      fenced = false
      close()
    } else if (fenced) chunk.push(line)
    else if (line.startsWith(':::')) {
      close()
      fenced = true
      chunk.push(line)
    } else if (line === '') close()
    else chunk.push(line)
  }
  if (fenced) throw new Error(`Fence never closed: ${chunk[0]}`)
  close()
  return chunks
}

function node(lines: string[], context: Context): RichNode {
  const first = lines[0]!
  if (first.startsWith(':::')) return block(first, lines.slice(1), context)
  const heading = /^(#+) (.+)$/.exec(first)
  if (heading) return headingNode(heading[1]!.length, heading[2]!, lines, context)
  if (lines.every((line) => line.startsWith('- '))) return list('bullet', lines, context)
  if (lines.every((line) => /^\d+\. /.test(line))) return list('number', lines, context)
  return paragraph(lines.join(' '), context)
}

function headingNode(level: number, title: string, lines: string[], context: Context): RichNode {
  if ((level !== 2 && level !== 3) || lines.length > 1) throw new Error(`Not a heading of this dialect: ${lines[0]}`)
  return { type: 'heading', tag: `h${level}`, ...CHROME, children: inline(title, context) }
}

function paragraph(source: string, context: Context): RichNode {
  return { type: 'paragraph', ...CHROME, textFormat: 0, textStyle: '', children: inline(source, context) }
}

function list(listType: 'bullet' | 'number', lines: string[], context: Context): RichNode {
  const children = lines.map((line, index) => ({
    type: 'listitem',
    value: index + 1,
    ...CHROME,
    children: inline(unmarked(line), context),
  }))
  return { type: 'list', listType, tag: listType === 'bullet' ? 'ul' : 'ol', start: 1, ...CHROME, children }
}

const unmarked = (line: string) => line.replace(/^(?:-|\d+\.) /, '')

/** `:::name word "First" "Second"` */
function block(opening: string, lines: string[], context: Context): RichNode {
  const match = /^:::(\w+)(?: ([a-z-]+))?((?: "[^"]*")*)$/.exec(opening)
  if (!match) throw new Error(`Not a fence of this dialect: ${opening}`)
  const [, name, kind, quoted] = match
  const [first, second] = [...quoted!.matchAll(/"([^"]*)"/g)].map(([, value]) => value)
  const written = lines.filter((line) => line !== '')
  switch (name) {
    case 'callout': {
      const content = richText(lines.join('\n'), context)
      return blockNode('callout', { kind, title: first, figure: second, content }, context)
    }
    case 'table':
      return table(first, written, context)
    case 'quote':
      return blockNode('quote', { text: written.join(' '), attribution: first }, context)
    case 'steps':
      return blockNode('steps', { title: first, items: written.map(step) }, context)
    case 'checklist':
      return blockNode('checklist', { title: first, items: written.map((line) => ({ text: unmarked(line) })) }, context)
    default:
      throw new Error(`Unknown block: ${opening}`)
  }
}

function step(line: string): { title: string; text?: string } {
  const [title, text] = unmarked(line).split(' :: ')
  return defined({ title: title!, text })
}

function table(caption: string | undefined, lines: string[], context: Context): RichNode {
  const note = lines.at(-1)?.startsWith('note: ') ? lines.at(-1)!.slice('note: '.length) : undefined
  const rows = (note ? lines.slice(0, -1) : lines).map(cellsOf)
  if (rows.some((row) => row.length !== rows[0]!.length)) throw new Error(`Ragged table: ${caption}`)
  const children = rows.map((cells, index) => row(cells, index === 0 ? HEADER_CELL : BODY_CELL, context))
  return blockNode('table', { caption, grid: rooted([{ type: 'table', version: 1, children }]), note }, context)
}

/** The cells of `| a | b |`; the bar of a reference (`{example:slug|label}`) does not divide. */
function cellsOf(line: string): string[] {
  if (!/^\|.*\|$/.test(line)) throw new Error(`Not a table row: ${line}`)
  return line
    .slice(1, -1)
    .split(/\|(?![^{]*\})/)
    .map((cell) => cell.trim())
}

function row(cells: string[], headerState: number, context: Context): RichNode {
  const children = cells.map((cell) => ({
    type: 'tablecell',
    version: 1,
    headerState,
    colSpan: 1,
    rowSpan: 1,
    children: [paragraph(cell, context)],
  }))
  return { type: 'tablerow', version: 1, children }
}

function blockNode(blockType: string, fields: Record<string, unknown>, context: Context): RichNode {
  return {
    type: 'block',
    version: 2,
    format: '',
    fields: { blockType, id: blockId(blockType, context), ...defined(fields) },
  }
}

/** The same object without the fields that have no value. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}
