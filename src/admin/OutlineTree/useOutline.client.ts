'use client'
import { useField } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { OutlineNode } from '#domain/kinds/outline.ts'
import { treeOf, type Moved, type Path, type Tree } from './tree.ts'

/** What a successful operation says, and the element the keyboard goes to then. */
interface Done {
  readonly said: string
  readonly focus: (path: Path | null) => string
}

interface Past {
  readonly before: readonly OutlineNode[]
  /** The tree this operation left: when the form shows another one, somebody else wrote and undoing would erase it. */
  readonly after: string
}

/** The tree in the form, so that autosave sees every change; what was said last; and the way back. */
export function useOutline(path: string) {
  const { value, setValue, disabled } = useField<unknown>({ path })
  const tree: Tree = treeOf(value)
  const [said, setSaid] = useState('')
  const [past, setPast] = useState<readonly Past[]>([])
  // The form takes a value a moment after it is set: the keyboard waits for the tree it was promised.
  const target = useRef<{ id: string; tree: string } | null>(null)
  const now = JSON.stringify(tree)

  useEffect(() => {
    if (target.current?.tree !== now) return
    document.getElementById(target.current.id)?.focus()
    target.current = null
  }, [now, said])

  const last = past.at(-1)
  const mayUndo = last !== undefined && last.after === now

  return {
    tree,
    said,
    isLocked: disabled,
    say: setSaid,
    mayUndo,
    /** Carries an operation out; false when it made no sense. */
    apply(moved: Moved | null, done: Done): boolean {
      if (!moved) return false
      const after = JSON.stringify(moved.tree)
      setPast([...(mayUndo ? past : []), { before: [...tree], after }])
      target.current = { id: done.focus(moved.path), tree: after }
      setValue(moved.tree)
      setSaid(done.said)
      return true
    },
    undo(words: string, focus: string): void {
      if (!mayUndo) return
      setPast(past.slice(0, -1))
      target.current = { id: focus, tree: JSON.stringify(last.before) }
      setValue(last.before)
      setSaid(words)
    },
  }
}
