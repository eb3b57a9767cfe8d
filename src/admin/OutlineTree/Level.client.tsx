'use client'
import { DraggableSortable } from '@payloadcms/ui'
import type { OutlineNode } from '#domain/kinds/outline.ts'
import type { Language } from '#domain/wording.ts'
import type { Act } from './acts.ts'
import { Entry } from './Entry.client.tsx'
import { keysOf, type Chapters } from './names.ts'
import type { Heading, Path, Tree } from './tree.ts'

/** What every entry, however deep, is told. */
export interface Told {
  readonly tree: Tree
  readonly known: Chapters
  readonly language: Language
  readonly isLocked: boolean
  act(what: Act, path: Path): void
  /** Dropped by the mouse at another rank of its level. */
  drag(path: Path, rank: number): void
  rename(path: Path, heading: Heading): void
}

interface Props extends Told {
  readonly nodes: readonly OutlineNode[]
  /** Path of the entry these stand under; empty at the top. */
  readonly at: Path
}

/** Entries of one level: an ordered list, in which the mouse may drag too. */
export function Level({ nodes, at, ...told }: Props) {
  const keys = keysOf(nodes)
  const ids = keys.map((key) => `${at.join('-')}/${key}`)
  const list = (
    <ol className="plan-liste">
      {nodes.map((node, rank) => (
        <Entry key={keys[rank]} id={ids[rank] as string} node={node} path={[...at, rank]} {...told} />
      ))}
    </ol>
  )
  if (told.isLocked) return list
  return (
    <DraggableSortable
      ids={ids}
      onDragEnd={({ moveFromIndex, moveToIndex }) => {
        if (moveFromIndex !== moveToIndex) told.drag([...at, moveFromIndex], moveToIndex)
      }}
    >
      {list}
    </DraggableSortable>
  )
}
