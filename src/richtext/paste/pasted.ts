import type { RichNode } from '#domain/content/shared.ts'
import { LeftCount, type Left } from './left.ts'
import { blockNode } from './line.ts'
import { tagsIn, treeOf, type DomNode, type Tag } from './markup.ts'
import { notesIn } from './notes.ts'
import { withBytes, type Picture, type Shown } from './pictures.ts'
import { nodesOfPlain } from './plain.ts'
import { Reader } from './reader.ts'
import { headingLevel } from './sorts.ts'

/** What a program puts on the clipboard, or into a file. */
export interface Clipboard {
  readonly html?: string
  readonly text?: string
  readonly rtf?: string
  readonly files?: readonly { readonly type: string }[]
}

interface Means {
  /** Of the browser, or of a parser: what it answers is only read. */
  parse(html: string): DomNode
  newId(): string
}

/** A text of others as the nodes of a body; pictures to be given to the media; what was left behind. */
export interface Pasted {
  readonly nodes: RichNode[]
  readonly pictures: readonly Picture[]
  readonly left: Left
}

/** The same meaning as one of our bodies has it: every word is taken, in one walk. */
export function pasted({ html = '', text = '', rtf = '', files = [] }: Clipboard, means: Means): Pasted {
  const left = new LeftCount()
  const shown: Shown[] = []
  const root = html.trim() === '' ? null : treeOf(means.parse(html))
  const isRead = root !== null && (text.trim() === '' || !isDrawnPdf(root))
  const read = isRead ? nodesOf(root, { left, shown, newId: means.newId }) : []
  // What a page only draws may still be said in plain words.
  const nodes = read.length > 0 ? read : nodesOfPlain(text)
  if (nodes.length === 0) {
    // A picture alone: of a screen, of a page.
    for (const { type } of files) {
      if (!type.startsWith('image/')) continue
      const figure = means.newId()
      shown.push({ figure, alt: '', source: null })
      nodes.push(blockNode({ id: figure, blockType: 'figure' }))
    }
  }
  const isPictures = nodes.every(({ fields }) => fields?.blockType === 'figure')
  const found = withBytes(shown, { rtf, files: isPictures ? files : [] })
  const pictures = found.flatMap(({ figure, alt, source }) => (source ? [{ figure, alt, source }] : []))
  if (found.length > pictures.length) left.add('pictures', found.length - pictures.length)
  return { nodes, pictures, left: left.all }
}

const [TOP, LOWEST] = [2, 4]

interface Beside {
  readonly left: LeftCount
  readonly shown: Shown[]
  newId(): string
}

function nodesOf(root: Tag, beside: Beside): RichNode[] {
  const notes = notesIn(root)
  if (notes.marked > 0) beside.left.add('noteMarks', notes.marked)
  const levels = levelsOf(root)
  return Reader.nodesOf(root, { ...beside, notes, levelOf: (written) => levels.get(written) ?? TOP })
}

/** The levels a text uses, without gaps: its first one becomes the first of a body; a part of a text keeps where it begins. */
function levelsOf(root: Tag): ReadonlyMap<number, number> {
  const used = new Set<number>()
  for (const { tag } of tagsIn(root)) used.add(headingLevel(tag))
  used.delete(0)
  const written = [...used].sort((a, b) => a - b)
  const first = Math.min(Math.max(written[0] ?? TOP, TOP), LOWEST)
  return new Map(written.map((level, at) => [level, Math.min(first + at, LOWEST)]))
}

/** A reader of PDF in the browser draws each line where it stands: its plain text says what there is to know. */
function isDrawnPdf(root: Tag): boolean {
  let [drawn, others] = [0, 0]
  for (const { tag } of tagsIn(root)) {
    if (tag.attributes.role === 'presentation' && /^(?:span|br)$/.test(tag.tag)) drawn++
    else if (!/^(?:html|head|body|meta|div|br|span)$/.test(tag.tag)) others++
  }
  return drawn > 0 && others === 0
}
