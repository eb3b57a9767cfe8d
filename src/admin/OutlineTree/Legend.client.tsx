'use client'
import type { Language } from '#domain/wording.ts'
import { Icon } from '../Icon.tsx'
import { say } from '../words.ts'
import { ACTS } from './acts.ts'

/** Which drawing is which word: the buttons of an entry are too many to be spelled out on each line. */
export function Legend({ language }: { readonly language: Language }) {
  return (
    <ul className="plan-legende" aria-hidden="true">
      {ACTS.map((act) => (
        <li key={act}>
          <Icon name={act} />
          {say(act, language)}
        </li>
      ))}
    </ul>
  )
}
