'use client'
import {
  $getRoot,
  $getSlot,
  $getSlotNames,
  $isDecoratorNode,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useSyncExternalStore } from 'react'
import type { Fields } from './references.ts'

/** A footnote in its place; its number is its rank. */
export interface Note {
  readonly key: string
  readonly id: string
  readonly text: string
}

interface Counted {
  readonly notes: readonly Note[]
  /** Of tables and of figures, by the key of their block. */
  readonly numbers: ReadonlyMap<string, number>
}

interface Kept extends Counted {
  notes: readonly Note[]
  numbers: ReadonlyMap<string, number>
  readonly listeners: Set<() => void>
}

const kept = new WeakMap<LexicalEditor, Kept>()

function keptOf(editor: LexicalEditor): Kept {
  const known = kept.get(editor) ?? { notes: [], numbers: new Map(), listeners: new Set() }
  kept.set(editor, known)
  return known
}

/** The footnotes of an editor in reading order, those of its blocks among them: one walk after each change, for all calls. */
export const useNotes = (editor: LexicalEditor): readonly Note[] =>
  useSyncExternalStore(
    (tell) => subscribe(editor, tell),
    () => keptOf(editor).notes,
    () => NONE,
  )

/** The number of a table, or of a figure; 0 while nobody has counted. */
export const useNumber = (editor: LexicalEditor, key: string): number =>
  useSyncExternalStore(
    (tell) => subscribe(editor, tell),
    () => keptOf(editor).numbers.get(key) ?? 0,
    () => 0,
  )

function subscribe(editor: LexicalEditor, tell: () => void): () => void {
  keptOf(editor).listeners.add(tell)
  return () => void keptOf(editor).listeners.delete(tell)
}

const NONE: readonly Note[] = []

/** Counts the notes, tables and figures of an editor; answers how to stop. */
export function keepNotes(editor: LexicalEditor): () => void {
  const look = () => {
    const known = keptOf(editor)
    const { notes, numbers } = editor.getEditorState().read($counted)
    const isSame = notes.length === known.notes.length && notes.every((note, at) => isEqual(note, known.notes[at]!))
    const isNumberedAlike =
      numbers.size === known.numbers.size && [...numbers].every(([key, number]) => known.numbers.get(key) === number)
    if (isSame && isNumberedAlike) return
    known.notes = isSame ? known.notes : notes
    known.numbers = numbers
    for (const tell of known.listeners) tell()
  }
  look()
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size + dirtyLeaves.size > 0) look()
  })
}

const isEqual = (a: Note, b: Note): boolean => a.key === b.key && a.id === b.id && a.text === b.text

function $counted(): Counted {
  const notes: Note[] = []
  const numbers = new Map<string, number>()
  const count = new Map<string, number>()
  // A stack of its own: a text may be deep.
  const ahead: LexicalNode[] = [$getRoot()]
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    const fields = $fieldsOf(node)
    if (fields?.blockType === 'footnote') notes.push(noteOf(node.getKey(), fields))
    if (fields && NUMBERED.has(fields.blockType)) {
      const number = (count.get(fields.blockType) ?? 0) + 1
      count.set(fields.blockType, number)
      numbers.set(node.getKey(), number)
    }
    const inside = [...$slotsOf(node), ...($isElementNode(node) ? node.getChildren() : [])]
    for (const child of inside.reverse()) ahead.push(child)
  }
  return { notes, numbers }
}

const NUMBERED = new Set(['table', 'figure'])

const noteOf = (key: string, { id, text }: Fields): Note => ({
  key,
  id: id ?? key,
  text: typeof text === 'string' ? text : '',
})

const $slotsOf = (node: LexicalNode): LexicalNode[] => $getSlotNames(node).flatMap((name) => $getSlot(node, name) ?? [])

/** Of our own nodes, which are known by their shape: they draw what is counted here. */
function $fieldsOf(node: LexicalNode): Fields | null {
  if (!$isDecoratorNode(node) || !('fields' in node) || typeof node.fields !== 'function') return null
  return (node as LexicalNode & { fields(): Fields }).fields()
}
