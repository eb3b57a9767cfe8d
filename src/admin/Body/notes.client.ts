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

interface Kept {
  notes: readonly Note[]
  readonly listeners: Set<() => void>
}

const kept = new WeakMap<LexicalEditor, Kept>()

function keptOf(editor: LexicalEditor): Kept {
  const known = kept.get(editor) ?? { notes: [], listeners: new Set() }
  kept.set(editor, known)
  return known
}

/** The footnotes of an editor in reading order, those of its blocks among them: one walk after each change, for all calls. */
export function useNotes(editor: LexicalEditor): readonly Note[] {
  const subscribe = (tell: () => void) => {
    keptOf(editor).listeners.add(tell)
    return () => void keptOf(editor).listeners.delete(tell)
  }
  return useSyncExternalStore(
    subscribe,
    () => keptOf(editor).notes,
    () => NONE,
  )
}

const NONE: readonly Note[] = []

/** Looks after the footnotes of an editor; answers how to stop. */
export function keepNotes(editor: LexicalEditor): () => void {
  const look = () => {
    const known = keptOf(editor)
    const notes = editor.getEditorState().read($notes)
    const isSame = notes.length === known.notes.length && notes.every((note, at) => isEqual(note, known.notes[at]!))
    if (isSame) return
    known.notes = notes
    for (const tell of known.listeners) tell()
  }
  look()
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size + dirtyLeaves.size > 0) look()
  })
}

const isEqual = (a: Note, b: Note): boolean => a.key === b.key && a.id === b.id && a.text === b.text

function $notes(): Note[] {
  const found: Note[] = []
  // A stack of its own: a text may be deep.
  const ahead: LexicalNode[] = [$getRoot()]
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    const note = $noteIn(node)
    if (note) found.push(note)
    const slots = $getSlotNames(node).map((name) => $getSlot(node!, name))
    const inside = [...slots, ...($isElementNode(node) ? node.getChildren() : [])]
    for (const child of inside.reverse()) if (child) ahead.push(child)
  }
  return found
}

function $noteIn(node: LexicalNode): Note | null {
  if (!$isDecoratorNode(node) || !('fields' in node) || typeof node.fields !== 'function') return null
  const fields = (node as LexicalNode & { fields(): Fields }).fields()
  if (fields.blockType !== 'footnote') return null
  return {
    key: node.getKey(),
    id: fields.id ?? node.getKey(),
    text: typeof fields.text === 'string' ? fields.text : '',
  }
}
