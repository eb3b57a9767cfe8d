'use client'
import type { Language } from '#domain/wording.ts'
import { STATE_WORDS } from '#words/review.ts'
import { Icon } from '../Icon.tsx'
import { say } from '../words.ts'
import { stateLook } from '../WorkflowBar/stateLook.ts'
import type { Chapter } from './chapter.ts'

/** Where the review of a chapter stands, and whether the public reads it: what is not live is skipped in the guide. */
export function ChapterState({ chapter: { state, isLive }, language }: { chapter: Chapter; language: Language }) {
  const { tone, icon } = stateLook({ state })
  return (
    <p className="plan-etat">
      <span className={`cellule cellule-${tone}`}>
        <Icon name={icon} />
        {STATE_WORDS[state][language]}
      </span>
      {!isLive && <span>{say('isNotLive', language)}</span>}
      {isLive && state !== 'published' && <span>{say('isLive', language)}</span>}
    </p>
  )
}
