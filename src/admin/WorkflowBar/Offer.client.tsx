'use client'
import { useState } from 'react'
import { printOf } from '#domain/saving/printOf.ts'
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
  const title = say('offerTitle', language, { date: longDay(new Date(offer.at).toISOString(), language) })
  const take = async () => {
    if (taking === 'asked') return
    setTaking('asked')
    const isTaken = await session.answerOffer(true).catch(() => false)
    if (!isTaken) setTaking('waits')
  }
  const drop = () => {
    if (taking !== 'asked' && window.confirm(say('offerDropSure', language))) void session.answerOffer(false)
  }
  return (
    <section className="avis avis-alerte" aria-label={title}>
      <Icon name="triangle-alert" />
      <div>
        <p role="alert">
          <b>{title}</b>
        </p>
        <details>
          <summary>{say('offerRead', language)}</summary>
          <div className="deux-textes">
            {Object.entries(offer.fields).map(([name, { value }]) => (
              <section key={name}>
                <h4>{fieldText(name, language)}</h4>
                <blockquote>
                  {wordsIn(value) || say(isNothing(value) ? 'clashEmpty' : 'offerNoText', language)}
                </blockquote>
              </section>
            ))}
          </div>
        </details>
        <p role="status">{taking === 'waits' && say('offerWaits', language)}</p>
        <p className="actions">
          <button type="button" className="bt bt-1" aria-disabled={taking === 'asked'} onClick={() => void take()}>
            {say('offerTake', language)}
          </button>
          <button type="button" className="bt bt-2" aria-disabled={taking === 'asked'} onClick={drop}>
            {say('offerDrop', language)}
          </button>
        </p>
      </div>
    </section>
  )
}

const isNothing = (value: unknown): boolean => printOf(value) === printOf(null)
