'use client'
import { useMemo } from 'react'
import { FIELD_LABELS } from '#domain/fieldLabels.ts'
import type { Language } from '#domain/wording.ts'
import { Icon } from '../Icon.tsx'
import { say } from '../words.ts'
import type { Act } from './acts.ts'
import { AddChapter } from './AddChapter.client.tsx'
import { AddPart } from './AddPart.client.tsx'
import type { Chapter } from './chapter.ts'
import { Legend } from './Legend.client.tsx'
import { Level } from './Level.client.tsx'
import { idOf, numberOf, titleOf } from './names.ts'
import * as moves from './tree.ts'
import { useOutline } from './useOutline.client.ts'

interface Props {
  readonly path: string
  readonly chapters: readonly Chapter[]
  readonly isReadOnly: boolean
  readonly language: Language
}

const UNDO = 'plan-annuler'
const MOVES = {
  up: moves.moveUp,
  down: moves.moveDown,
  indent: moves.indent,
  outdent: moves.outdent,
  remove: moves.removeAt,
}
const REFUSALS = { up: 'noUp', down: 'noDown', indent: 'noIndent', outdent: 'noOutdent', remove: 'full' } as const

/** The table of contents: buttons for every move, the mouse as a second way, one step back at a time. */
export function OutlineField({ path: field, chapters, isReadOnly, language }: Props) {
  const outline = useOutline(field)
  const { tree, apply, say: announce } = outline
  const known = useMemo(() => new Map(chapters.map((chapter) => [chapter.uid, chapter])), [chapters])
  const isLocked = isReadOnly || outline.isLocked
  const nameAt = (path: moves.Path): string => {
    const node = moves.nodeAt(tree, path)
    return node ? titleOf(node, known, language) : ''
  }

  function act(what: Act, path: moves.Path): void {
    const title = nameAt(path)
    const moved = MOVES[what](tree, path)
    const isDone = apply(moved, {
      said: wordsOf(what, path, moved?.path ?? null),
      focus: (to) => (to ? idOf(to, what) : UNDO),
    })
    if (!isDone) announce(say(REFUSALS[what], language, { title }))
  }

  function wordsOf(what: Act, from: moves.Path, to: moves.Path | null): string {
    const title = nameAt(from)
    if (what !== 'remove') return say('doneMove', language, { title, place: numberOf(to ?? []) })
    return say(moves.nodeAt(tree, from)?.heading ? 'doneRemovePart' : 'doneRemove', language, { title })
  }

  function drag(path: moves.Path, rank: number): void {
    const moved = moves.moveTo(tree, path, rank)
    apply(moved, { said: wordsOf('up', path, moved?.path ?? null), focus: (to) => idOf(to ?? path, 'up') })
  }

  function rename(path: moves.Path, heading: moves.Heading): void {
    const said = say('doneRename', language, { title: heading.fr ?? '' })
    apply(moves.rename(tree, path, heading), { said, focus: (to) => idOf(to ?? path, 'rename') })
  }

  const addChapter = (uid: string, under: moves.Path | null): boolean => {
    const moved = moves.addChapter(tree, uid, under)
    const place = numberOf(moved?.path ?? [])
    const said = say('doneAddChapter', language, { title: known.get(uid)?.title ?? '', place })
    const isDone = apply(moved, { said, focus: () => 'plan-chapitre' })
    if (!isDone) announce(say('full', language))
    return isDone
  }

  const addPart = (heading: moves.Heading): boolean => {
    const said = say('doneAddPart', language, { title: heading.fr?.trim() ?? '' })
    const isDone = apply(moves.addHeading(tree, heading), { said, focus: () => 'plan-partie-fr' })
    if (!isDone) announce(say(tree.length >= moves.MAX_SIBLINGS ? 'full' : 'nameNeeded', language))
    return isDone
  }

  return (
    <section className="plan field-type" aria-labelledby="plan-titre">
      <h2 id="plan-titre" className="plan-titre">
        {FIELD_LABELS.tree[language]}
      </h2>
      <p className="plan-aide">{say(isLocked ? 'planReadOnly' : 'planHelp', language)}</p>
      {!isLocked && <Legend language={language} />}
      {tree.length === 0 ? (
        <p className="plan-vide">{say('planEmpty', language)}</p>
      ) : (
        <Level nodes={tree} at={[]} {...{ tree, known, language, isLocked, act, drag, rename }} />
      )}
      {!isLocked && (
        <>
          <div className="plan-suite">
            <p role="status">{outline.said}</p>
            <button
              type="button"
              id={UNDO}
              className="bt bt-2 bt-petit"
              aria-disabled={!outline.mayUndo}
              onClick={() => outline.undo(say('doneUndo', language), UNDO)}
            >
              <Icon name="undo-2" />
              {say('undo', language)}
            </button>
          </div>
          <div className="plan-ajouts">
            <AddChapter {...{ tree, known, language }} chapters={chapters} onAdd={addChapter} onProblem={announce} />
            <AddPart language={language} onAdd={addPart} />
          </div>
        </>
      )}
    </section>
  )
}
