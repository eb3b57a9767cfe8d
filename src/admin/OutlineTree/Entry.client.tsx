'use client'
import { Link, useDraggableSortable } from '@payloadcms/ui'
import { useState } from 'react'
import type { OutlineNode } from '#domain/kinds/outline.ts'
import { Icon } from '../Icon.tsx'
import { say } from '../words.ts'
import { Acts } from './Acts.client.tsx'
import { ChapterState } from './ChapterState.client.tsx'
import { Level, type Told } from './Level.client.tsx'
import { idOf, numberOf, titleOf } from './names.ts'
import { Rename } from './Rename.client.tsx'
import type { Path } from './tree.ts'

interface Props extends Told {
  readonly node: OutlineNode
  readonly path: Path
  /** For the mouse: unique in the whole tree. */
  readonly id: string
}

/** A part or a chapter: its name, where its review stands, its buttons; then what stands below it. */
export function Entry({ node, path, id, ...told }: Props) {
  const { known, language, isLocked } = told
  const [isRenaming, setIsRenaming] = useState(false)
  const { listeners, setNodeRef, transform, isDragging } = useDraggableSortable({ id, disabled: isLocked })
  const title = titleOf(node, known, language)
  const chapter = node.chapter ? known.get(node.chapter) : undefined

  function closeRename(): void {
    setIsRenaming(false)
    setTimeout(() => document.getElementById(idOf(path, 'rename'))?.focus(), 0)
  }

  return (
    <li
      ref={setNodeRef}
      style={transform ? { transform } : undefined}
      className={isDragging ? 'plan-glisse' : undefined}
    >
      <div className={`plan-ligne ${node.heading ? 'plan-partie' : 'plan-chapitre'}`}>
        {/* For the mouse and the finger only: the buttons do all of it, and say so. */}
        {!isLocked && (
          <span className="plan-poignee" aria-hidden="true" {...listeners}>
            <Icon name="grip" />
          </span>
        )}
        <div className="plan-nom">
          <span className="plan-numero">{numberOf(path)}</span>
          <div>
            <p className="plan-intitule">
              {node.heading && <span className="vh">{say('aPart', language)} : </span>}
              {node.chapter && chapter ? (
                <Link href={`/admin/collections/chapters/${node.chapter}`} prefetch={false}>
                  {title}
                </Link>
              ) : (
                title
              )}
            </p>
            {node.heading?.en && language === 'fr' && (
              <p className="plan-traduction" lang="en">
                {node.heading.en}
              </p>
            )}
            {chapter && <ChapterState chapter={chapter} language={language} />}
          </div>
        </div>
        {!isLocked && (
          <div className="plan-actes">
            <Acts tree={told.tree} path={path} title={title} language={language} onAct={told.act} />
            {node.heading && !isRenaming && (
              <button
                type="button"
                id={idOf(path, 'rename')}
                className="plan-renommer"
                aria-label={say('actOn', language, { act: say('rename', language), title })}
                onClick={() => setIsRenaming(true)}
              >
                {say('rename', language)}
              </button>
            )}
          </div>
        )}
      </div>
      {isRenaming && node.heading && (
        <Rename
          heading={node.heading}
          path={path}
          language={language}
          onCancel={closeRename}
          onKeep={(heading) => {
            told.rename(path, heading)
            closeRename()
          }}
        />
      )}
      {node.children && node.children.length > 0 && <Level nodes={node.children} at={path} {...told} />}
    </li>
  )
}
