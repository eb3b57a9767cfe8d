'use client'
import { useState } from 'react'
import { chaptersOf } from '#domain/kinds/outline.ts'
import type { Language } from '#domain/wording.ts'
import { STATE_WORDS } from '#words/review.ts'
import { say } from '../words.ts'
import type { Chapter } from './chapter.ts'
import { numberOf, titleOf, type Chapters } from './names.ts'
import type { Path, Tree } from './tree.ts'

interface Props {
  readonly tree: Tree
  readonly known: Chapters
  readonly chapters: readonly Chapter[]
  readonly language: Language
  /** False when it could not be added; why is said elsewhere. */
  onAdd(uid: string, under: Path | null): boolean
  onProblem(said: string): void
}

/** A chapter that is not in the outline yet, and the part it goes to. What is archived is not offered. */
export function AddChapter({ tree, known, chapters, language, onAdd, onProblem }: Props) {
  const [uid, setUid] = useState('')
  const [place, setPlace] = useState<string | null>(null)
  const placed = new Set(chaptersOf(tree))
  const free = chapters.filter((chapter) => !placed.has(chapter.uid) && chapter.state !== 'archived')
  const parts = tree.flatMap((node, rank) => (node.heading ? [rank] : []))
  // The last part, as long as nobody chose another.
  const chosen = place !== null && (place === '' || parts.includes(Number(place))) ? place : String(parts.at(-1) ?? '')

  function add(): void {
    if (!free.some((chapter) => chapter.uid === uid)) return onProblem(say('chapterNeeded', language))
    if (onAdd(uid, chosen === '' ? null : [Number(chosen)])) setUid('')
  }

  return (
    <div className="plan-forme" role="group" aria-labelledby="plan-ajout-chapitre">
      <h3 id="plan-ajout-chapitre">{say('addChapter', language)}</h3>
      <p className="plan-champ">
        <label htmlFor="plan-chapitre">{say('whichChapter', language)}</label>
        <select id="plan-chapitre" value={uid} onChange={(event) => setUid(event.target.value)}>
          <option value="">{say(free.length === 0 ? 'allPlaced' : 'choose', language)}</option>
          {free.map((chapter) => (
            <option key={chapter.uid} value={chapter.uid}>
              {chapter.title} ({STATE_WORDS[chapter.state][language].toLowerCase()})
            </option>
          ))}
        </select>
      </p>
      <p className="plan-champ">
        <label htmlFor="plan-lieu">{say('inPart', language)}</label>
        <select id="plan-lieu" value={chosen} onChange={(event) => setPlace(event.target.value)}>
          {parts.map((rank) => (
            <option key={rank} value={rank}>
              {numberOf([rank])}. {titleOf(tree[rank]!, known, language)}
            </option>
          ))}
          <option value="">{say('atTheEnd', language)}</option>
        </select>
      </p>
      <p className="plan-boutons">
        <button type="button" className="bt bt-2 bt-petit" onClick={add}>
          {say('add', language)}
          <span className="vh"> : {say('addChapter', language)}</span>
        </button>
      </p>
    </div>
  )
}
