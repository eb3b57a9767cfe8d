'use client'
import { useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import type { Language } from '#domain/wording.ts'
import { SignInHere } from '../Account/SignInHere.client.tsx'
import { Icon } from '../Icon.tsx'
import type { Phase } from '../Saver/phase.ts'
import type { SavingSession, Shown } from '../Saver/session.client.ts'
import { say, type WordKey } from '../words.ts'
import { Clashes } from './Clashes.client.tsx'
import { Offer } from './Offer.client.tsx'

interface Props {
  readonly session: SavingSession
  readonly shown: Shown
  readonly language: Language
}

/** Says, for as long as it is so, that what was typed is not stored, why, and what mends it; and what somebody else stored. */
export function Unsaved({ session, shown, language }: Props) {
  const { phase, offer, hasMoved } = shown
  // Payload forgets who somebody was once it hears that their session is over.
  const { user } = useAuth()
  const [email, setEmail] = useState(user?.email ?? '')
  if (user?.email && user.email !== email) setEmail(user.email)
  const words = wordsFor(phase)
  return (
    <>
      {words && (
        <div className="avis avis-alerte" role="alert">
          <Icon name="triangle-alert" />
          <div>
            <p>
              <b>{say('unsaved', language, { reason: words[0] ? say(words[0], language) : reasonOf(phase) })}</b>
            </p>
            <p>{say(words[1], language)}</p>
            {phase.is === 'signedOut' && (
              <SignInHere email={email} language={language} onSignedIn={() => session.again()} />
            )}
          </div>
        </div>
      )}
      <Clashes session={session} shown={shown} language={language} />
      {offer && <Offer key={offer.form} session={session} offer={offer} language={language} />}
      {hasMoved && (
        <p className="avis" role="status">
          <Icon name="users" />
          <span>
            {say('movedText', language)}{' '}
            <button type="button" className="bt bt-2" onClick={() => session.showMoved()}>
              {say('movedShow', language)}
            </button>
          </span>
        </p>
      )}
    </>
  )
}

/** The reason, or null for the server's own sentence; and the mend. */
function wordsFor({ is }: Phase): [WordKey | null, WordKey] | null {
  if (is === 'signedOut') return ['unsavedSession', 'mendSession']
  if (is === 'storage') return ['unsavedStorage', 'mendStorage']
  if (is === 'waiting') return ['unsavedUnreachable', 'mendUnreachable']
  return is === 'refused' ? [null, 'mendRefused'] : null
}

const reasonOf = (phase: Phase): string => (phase.is === 'refused' ? phase.message : '')
