'use client'
import { useEffect, useState } from 'react'
import { fieldText, type Language } from '#domain/wording.ts'
import { wordsIn } from '../WorkflowBar/wordsIn.ts'
import { useNews } from '../news.client.ts'
import { say } from '../words.ts'

interface Props {
  readonly type: string
  readonly uid: string
  /** The fields that are translated, in the order of the form. */
  readonly fields: readonly string[]
  readonly language: Language
}

/** The French text, to be read beside its translation: as it stands now, not as it was submitted. */
export function French({ type, uid, fields, language }: Props) {
  const [text, setText] = useState<Readonly<Record<string, unknown>> | 'unread' | null>(null)
  const [asked, setAsked] = useState(0)
  useNews({ type, uid }, (now, before) => {
    if (now && before && now.saved !== before.saved) setAsked((times) => times + 1)
  })
  useEffect(() => {
    let isWanted = true
    const take = (next: Readonly<Record<string, unknown>> | 'unread') => isWanted && setText(next)
    fetch(`/api/${type}/${uid}?locale=fr&fallback-locale=null&depth=0&draft=true`, {
      credentials: 'include',
      cache: 'no-store',
    })
      .then(async (answer) => take(answer.ok ? ((await answer.json()) as Readonly<Record<string, unknown>>) : 'unread'))
      .catch(() => take('unread'))
    return () => {
      isWanted = false
    }
  }, [type, uid, asked])

  if (text === null) return null
  if (text === 'unread')
    return (
      <p role="alert" className="fenetre-e">
        {say('frenchUnread', language)}{' '}
        <button type="button" className="cm-l" onClick={() => setAsked((times) => times + 1)}>
          {say('readAgain', language)}
        </button>
      </p>
    )
  const written = fields.map((name) => ({ name, words: wordsIn(text[name]) })).filter(({ words }) => words !== '')
  if (written.length === 0) return <p className="colonne-v">{say('frenchEmpty', language)}</p>
  return written.map(({ name, words }) => (
    <section key={name} className="francais">
      <h3>{fieldText(name, language)}</h3>
      <div lang="fr">
        {words.split('\n').map((line, index) => (
          // Lines have no name of their own, and are only read.
          <p key={index}>{line}</p>
        ))}
      </div>
    </section>
  ))
}
