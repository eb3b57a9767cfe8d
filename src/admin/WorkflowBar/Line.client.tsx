'use client'
import type { RefObject } from 'react'
import type { Language } from '#domain/wording.ts'
import { Plume } from '#site/parts/Plume.tsx'
import { Icon, type IconName } from '../Icon.tsx'
import { listOf } from '../names.ts'
import { say } from '../words.ts'
import { barbOf, type Answer } from './answers.ts'
import { One } from './Buttons.client.tsx'
import type { Check } from './Checks.client.tsx'
import type { Button, Offer } from './offers.ts'

interface Props {
  readonly toggle: RefObject<HTMLButtonElement | null>
  /** Id of what it unfolds. */
  readonly panel: string
  readonly isOpen: boolean
  readonly state: { readonly text: string; readonly icon: IconName }
  readonly answers: readonly Answer[]
  readonly checks: readonly Check[]
  /** Names of the other people who have this form open. */
  readonly others: readonly string[]
  /** The next thing to do; one that may not be pressed unfolds the bar, which says why. */
  readonly button: Button | null
  readonly readingHref: string
  readonly isBusy: boolean
  readonly language: Language
  onUnfold(isOpen: boolean): void
  onPress(offer: Offer): void
}

/** The bar in one line: the state, who has answered, what is left to mend, the next thing to do. Unfolded, the bar says it all. */
export function Line({ isOpen, answers, checks, others, button, language, onUnfold, ...props }: Props) {
  const { toggle, panel, state, readingHref, isBusy, onPress } = props
  const blocking = checks.filter(({ level }) => level === 'blocking').length
  return (
    <div className="ligne">
      <button
        type="button"
        ref={toggle}
        className="ligne-e"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => onUnfold(!isOpen)}
      >
        <Icon name={state.icon} />
        <b>{state.text}</b>
        <Icon name="chevron-down" />
      </button>
      {!isOpen && (
        <ul className="ligne-o" aria-label={say('partners', language)}>
          {answers.map((answer) => (
            <li key={answer.slug} className={`par-${answer.kind}`} title={`${answer.name} ${answer.text}`}>
              <Plume states={[barbOf(answer)]} locale={language} className="une" />
              <span className="vh">{`${answer.name} ${answer.text}`}</span>
            </li>
          ))}
        </ul>
      )}
      {!isOpen && checks.length > 0 && (
        <button
          type="button"
          className={`ligne-c ${blocking > 0 ? 'ligne-ko' : 'ligne-av'}`}
          onClick={() => (toggle.current?.focus(), onUnfold(true))}
        >
          <Icon name={blocking > 0 ? 'circle-x' : 'triangle-alert'} />
          <span>
            {say('checkCount', language, { count: checks.length })}
            {blocking > 0 && <span className="vh">{say('ofWhichBlocking', language, { count: blocking })}</span>}
          </span>
        </button>
      )}
      {others.length > 0 && (
        <p className="ligne-p" role="status" title={listOf(others, language)}>
          <Icon name="users" />
          <span>{say('alsoEditing', language, { count: others.length, names: listOf(others, language) })}</span>
        </p>
      )}
      {!isOpen && button && (
        <div className="ligne-a">
          <One
            button={button}
            why={undefined}
            readingHref={readingHref}
            isBusy={isBusy}
            onPress={(offer) => (button.why ? (toggle.current?.focus(), onUnfold(true)) : onPress(offer))}
          />
        </div>
      )}
    </div>
  )
}
