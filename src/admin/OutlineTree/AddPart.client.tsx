'use client'
import { useState } from 'react'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'
import { PartNames } from './PartNames.client.tsx'
import type { Heading } from './tree.ts'

interface Props {
  readonly language: Language
  /** False when it could not be added; why is said elsewhere. */
  onAdd(heading: Heading): boolean
}

export function AddPart({ language, onAdd }: Props) {
  const [heading, setHeading] = useState<Heading>({})

  function add(): void {
    if (onAdd(heading)) setHeading({})
  }

  return (
    <div className="plan-forme" role="group" aria-labelledby="plan-ajout-partie">
      <h3 id="plan-ajout-partie">{say('addPart', language)}</h3>
      <PartNames id="plan-partie" heading={heading} language={language} onChange={setHeading} onEnter={add} />
      <p className="plan-boutons">
        <button type="button" className="bt bt-2 bt-petit" onClick={add}>
          {say('add', language)}
          <span className="vh"> : {say('addPart', language)}</span>
        </button>
      </p>
    </div>
  )
}
