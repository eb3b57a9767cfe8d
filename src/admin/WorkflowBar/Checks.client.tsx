'use client'
import type { MouseEvent } from 'react'
import type { Language } from '#domain/wording.ts'
import { Icon } from '../Icon.tsx'
import { showPartOf } from '../Column/choice.client.ts'
import { say } from '../words.ts'

export interface Check {
  readonly code: string
  readonly level: string
  readonly field: string | null
  readonly text: string
}

/** Points shown at once; the others are folded. */
const SHOWN = 6

interface Props {
  readonly checks: readonly Check[]
  readonly language: Language
  /** Before a field is gone to. */
  onGo(): void
}

/** The gate as a checklist: what blocks first, then what deserves a look. */
export function Checks({ checks, language, onGo }: Props) {
  const blocking = checks.filter(({ level }) => level === 'blocking')
  const ordered = [...blocking, ...checks.filter(({ level }) => level !== 'blocking')]
  if (ordered.length === 0) {
    return (
      <div className="porte-g porte-libre">
        <p className="g-ok">
          <Icon name="circle-check" />
          <span>{say('checksClear', language)}</span>
        </p>
      </div>
    )
  }
  const [shown, folded] = [ordered.slice(0, SHOWN), ordered.slice(SHOWN)]
  return (
    <div className="porte-g">
      <h2>{say('blockingCount', language, { count: blocking.length })}</h2>
      <ul>{shown.map(line)}</ul>
      {folded.length > 0 && (
        <details>
          <summary>{say('moreChecks', language, { count: folded.length })}</summary>
          <ul>{folded.map(line)}</ul>
        </details>
      )}
    </div>
  )

  function line(check: Check, index: number) {
    const isBlocking = check.level === 'blocking'
    return (
      <li key={`${check.code}-${check.field}-${index}`} className={isBlocking ? 'g-ko' : 'g-av'}>
        <Icon name={isBlocking ? 'circle-x' : 'triangle-alert'} />
        <span>
          <span className="vh">{say(isBlocking ? 'blocking' : 'warning', language)}</span>
          {check.text}
          {check.field && (
            <>
              {' '}
              <a
                href={`#field-${fieldName(check.field)}`}
                onClick={(event) => goTo(event, check.field as string, onGo)}
              >
                {say('goToField', language)}
                <span className="vh"> : {check.text}</span>
              </a>
            </>
          )}
        </span>
      </li>
    )
  }
}

/** « body.fr » is written in the field `body`, « sources.0.url » in `sources`. */
const fieldName = (path: string): string => path.split('.')[0] ?? path

/** Scrolls to the field and puts the cursor in it, so that the keyboard goes on from there. */
function goTo(event: MouseEvent, path: string, onGo: () => void): void {
  const name = fieldName(path)
  const found = document.querySelector<HTMLElement>(
    `[id="field-${CSS.escape(name)}"], [id^="field-${CSS.escape(name)}__"], .field-type[data-field-path="${CSS.escape(name)}"]`,
  )
  if (!found) return
  event.preventDefault()
  onGo()
  showPartOf(found)
  // Once what hid it is drawn anew.
  requestAnimationFrame(() => {
    const input = found.matches('input, textarea, select')
      ? found
      : (found.querySelector<HTMLElement>('[contenteditable="true"]') ??
        found.querySelector<HTMLElement>('input, textarea, select, button'))
    found.scrollIntoView({
      block: 'center',
      behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    })
    ;(input ?? found).focus({ preventScroll: true })
  })
}
