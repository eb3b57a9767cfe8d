'use client'
import { useState } from 'react'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'
import { PartNames } from './PartNames.client.tsx'
import type { Heading, Path } from './tree.ts'

interface Props {
  readonly heading: Heading
  readonly path: Path
  readonly language: Language
  onKeep(heading: Heading): void
  onCancel(): void
}

/** Gives a part another name, on the spot. */
export function Rename({ heading: former, path, language, onKeep, onCancel }: Props) {
  const [heading, setHeading] = useState<Heading>(former)
  const [isRefused, setIsRefused] = useState(false)

  function keep(): void {
    if (heading.fr?.trim()) onKeep(heading)
    else setIsRefused(true)
  }

  return (
    <div
      className="plan-forme plan-forme-ligne"
      role="group"
      aria-label={say('actOn', language, { act: say('rename', language), title: former.fr ?? '' })}
    >
      <PartNames
        id={`plan-nom-${path.join('-')}`}
        heading={heading}
        language={language}
        isFocused
        onChange={setHeading}
        onEnter={keep}
        onEscape={onCancel}
      />
      <p className="plan-boutons">
        <button type="button" className="bt bt-2 bt-petit" onClick={keep}>
          {say('keep', language)}
        </button>
        <button type="button" className="bt bt-2 bt-petit" onClick={onCancel}>
          {say('cancel', language)}
        </button>
      </p>
      <p className="plan-erreur" role="alert">
        {isRefused && say('nameNeeded', language)}
      </p>
    </div>
  )
}
