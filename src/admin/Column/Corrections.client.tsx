'use client'
import type { Language } from '#domain/wording.ts'
import { shortDay } from '../dates.ts'
import { useLatest } from '../WorkflowBar/latest.client.ts'
import { say } from '../words.ts'
import { useTicks } from './ticks.client.ts'

interface Props {
  readonly uid: string
  readonly person: string
  readonly language: Language
}

/** What the organisations asked for, quoted, to be ticked off while writing. */
export function Corrections({ uid, person, language }: Props) {
  const snapshot = useLatest(uid)
  const asked = snapshot?.verdicts.filter(({ comment }) => comment !== null) ?? []
  const { done, tick } = useTicks(`${person} ${uid}`, asked.map(({ seq }) => seq)) // prettier-ignore
  if (asked.length === 0) return <p className="colonne-v">{say('noCorrections', language)}</p>
  const nameOf = (slug: string) => snapshot?.partners.find((partner) => partner.slug === slug)?.name ?? slug
  return (
    <>
      <p className="colonne-v" role="status">
        {say('correctionsLeft', language, { count: asked.length - done.length })}
      </p>
      <ul className="demandes">
        {asked.map(({ seq, partner, by, verdict, at, comment }) => (
          <li key={seq} className={done.includes(seq) ? 'demande-faite' : undefined}>
            <p>
              <b>{nameOf(partner)}</b>, {say(verdict, language)}, {by}, {shortDay(at, language)}
            </p>
            <blockquote>{comment}</blockquote>
            <label>
              <input
                type="checkbox"
                checked={done.includes(seq)}
                onChange={({ target }) => tick(seq, target.checked)}
              />{' '}
              {say('correctionDone', language)}
              <span className="vh"> : {nameOf(partner)}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="colonne-v">{say('correctionsHint', language)}</p>
    </>
  )
}
