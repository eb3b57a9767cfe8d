'use client'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { $createHeadingNode, type HeadingTagType } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@payloadcms/richtext-lexical/lexical/list'
import { $setBlocksType } from '@payloadcms/richtext-lexical/lexical/selection'
import { plainly } from '#domain/plainly.ts'
import { REFERENCE_BLOCKS } from '#domain/kinds/references.ts'
import { CALLOUT_KINDS } from '#domain/vocabularies.ts'
import type { Language } from '#domain/wording.ts'
import { BLOCK_WORDS } from '#words/blocks.ts'
import { MENU_ALIASES, MENU_WORDS } from '#words/menu.ts'
import type { Words } from '#words/pair.ts'
import { INSERT_BLOCK, INSERT_INLINE } from './BodyPlugin.client.tsx'
import { SHAPES } from './shapes.ts'

/** Something that can be put into a text, or that a line can be made. */
export interface Choice {
  readonly key: string
  readonly words: Words
  /** Of `SIGNS`. */
  readonly sign: string
  readonly group: 'text' | 'block' | 'sentence'
  /** `query`: what was typed to find it: « tableau 4x3 » says how large. */
  act(editor: LexicalEditor, query: string): void
}

const heading = (tag: HeadingTagType): Choice => ({
  key: tag,
  words: MENU_WORDS[tag as keyof typeof MENU_WORDS],
  sign: tag,
  group: 'text',
  act: (editor) => editor.update(() => $make(() => $createHeadingNode(tag))),
})

const $make = (node: Parameters<typeof $setBlocksType>[1]): void => {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) $setBlocksType(selection, node)
}

const block = (blockType: keyof typeof SHAPES): Choice => ({
  key: blockType,
  words: BLOCK_WORDS[blockType],
  sign: blockType,
  group: 'block',
  act: (editor, query) => {
    const kind = blockType === 'callout' ? { kind: 'a-retenir' } : {}
    editor.dispatchCommand(INSERT_BLOCK, { fields: { blockType, ...kind }, size: sizeIn(query) })
  },
})

const MOST = 20

/** « 4x3 », « 4 × 3 »: rows, columns. */
function sizeIn(query: string): { rows: number; columns: number } | undefined {
  const [, rows, columns] = /(\d{1,2})\s*[x×*]\s*(\d{1,2})/.exec(query) ?? []
  if (!rows || !columns) return undefined
  return { rows: Math.min(Math.max(Number(rows), 1), MOST), columns: Math.min(Math.max(Number(columns), 1), MOST) }
}

export const CHOICES: readonly Choice[] = [
  {
    key: 'paragraph',
    words: MENU_WORDS.paragraph,
    sign: 'paragraph',
    group: 'text',
    act: (editor) => editor.update(() => $make(() => $createParagraphNode())),
  },
  heading('h2'),
  heading('h3'),
  heading('h4'),
  {
    key: 'bullet',
    words: MENU_WORDS.bullet,
    sign: 'bullet',
    group: 'text',
    act: (editor) => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined),
  },
  {
    key: 'number',
    words: MENU_WORDS.number,
    sign: 'number',
    group: 'text',
    act: (editor) => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined),
  },
  ...(Object.keys(SHAPES) as (keyof typeof SHAPES)[]).map(block),
  ...Object.entries(CALLOUT_KINDS)
    .filter(([kind]) => kind !== 'a-retenir')
    .map(([kind, words]): Choice => ({
      key: kind,
      words,
      sign: 'callout',
      group: 'block',
      act: (editor) => editor.dispatchCommand(INSERT_BLOCK, { fields: { blockType: 'callout', kind } }),
    })),
  {
    key: 'footnote',
    words: BLOCK_WORDS.footnote,
    sign: 'footnote',
    group: 'sentence',
    act: (editor) => editor.dispatchCommand(INSERT_INLINE, { blockType: 'footnote' }),
  },
  ...REFERENCE_BLOCKS.map(({ type, block: blockType, name }): Choice => ({
    key: blockType,
    words: name,
    sign: type,
    group: 'sentence',
    act: (editor) => editor.dispatchCommand(INSERT_INLINE, { blockType }),
  })),
]

/** The choices of some letters: those whose name begins so, then those with a word or another name that does. */
export function choicesFor(query: string, language: Language): readonly Choice[] {
  // What says how large a table is chooses nothing.
  const wanted = plainly(query.replace(/[\d×*]+\s*[x×*]?\s*\d*/g, '')).trim()
  if (!wanted) return CHOICES
  const ranked = CHOICES.map((choice) => ({ choice, rank: rankOf(choice, wanted, language) }))
  return ranked
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank!)
    .map(({ choice }) => choice)
}

function rankOf({ key, words }: Choice, wanted: string, language: Language): number | null {
  const name = plainly(words[language])
  if (name.startsWith(wanted)) return 0
  const others = [...(MENU_ALIASES[key as keyof typeof MENU_ALIASES] ?? [])].map(plainly)
  if (others.some((other) => other.startsWith(wanted))) return 1
  return name.split(/[\s’']/).some((word) => word.startsWith(wanted)) ? 2 : null
}
