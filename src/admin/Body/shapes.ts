import type { BlockType } from '#domain/content/richText.ts'

/**
 * How a text of a block is written in its place. `line`: one run without marks; Enter goes on to the next. `lines`: the same,
 * Enter breaks the line. `rich`: paragraphs and lists with all their marks. `rows`: one paragraph each, of these parts.
 */
export type Sort = 'line' | 'lines' | 'rich' | readonly string[]

/** The fields of a block that are written in the text itself, in the order of the page; the others stand in its bar. */
export const SHAPES: Readonly<Record<BlockType, Readonly<Record<string, Sort>>>> = {
  callout: { figure: 'line', title: 'line', content: 'rich' },
  table: { caption: 'line', grid: 'rich', note: 'line' },
  quote: { text: 'lines', attribution: 'line' },
  steps: { title: 'line', items: ['title', 'text'] },
  checklist: { title: 'line', items: ['text'] },
  figure: { caption: 'line' },
  attachment: { title: 'line' },
}

/** The texts of a block; of one this version does not know, none. */
export const shapeOf = (blockType: string): [name: string, sort: Sort][] =>
  Object.hasOwn(SHAPES, blockType) ? Object.entries(SHAPES[blockType as BlockType]) : []
