'use client'
import { useState } from 'react'
import { fieldText, type Language } from '#domain/wording.ts'
import { longDay } from '../dates.ts'
import { Icon } from '../Icon.tsx'
import type { KeptForm } from '../Saver/device.client.ts'
import type { SavingSession } from '../Saver/session.client.ts'
import { say } from '../words.ts'
import { wordsIn } from './wordsIn.ts'

interface Props {
  readonly session: SavingSession
  readonly offer: KeptForm
  readonly language: Language
}

/** What was typed here earlier and never stored: read before one chooses, taken up again, or erased once that is confirmed. */
export function Offer({ session, offer, language }: Props) {
  const [taking, setTaking] = useState<'no' | 'asked' | 'waits'>('no')
  const take = async () => {
    setTaking('asked')
    if (!(await session.answerOffer(true))) setTaking('waits')
  }
  const drop = () => {
    if (window.confirm(say('offerDropSure', language))) void session.answerOffer(false)
  }
  return (
    <div className="avis avis-alerte" role="alert">
      <Icon name="triangle-alert" />
      <div>
        <p>
          <b>{say('offerTitle', language, { date: longDay(new Date(offer.at).toISOString(), language) })}</b>
        </p>
        <details>
          <summary>{say('offerRead', language)}</summary>
          <div className="deux-textes">
            {Object.entries(offer.fields).map(([name, { value }]) => (
              <section key={name}>
                <h4>{fieldText(name, language)}</h4>
                <blockquote>{wordsIn(value) || say('clashEmpty', language)}</blockquote>
              </section>
            ))}
          </div>
        </details>
        {taking === 'waits' && <p>{say('offerWaits', language)}</p>}
        <p className="actions">
          <button type="button" className="bt bt-1" disabled={taking === 'asked'} onClick={() => void take()}>
            {say('offerTake', language)}
          </button>
          <button type="button" className="bt bt-2" onClick={drop}>
            {say('offerDrop', language)}
          </button>
        </p>
      </div>
    </div>
  )
}
