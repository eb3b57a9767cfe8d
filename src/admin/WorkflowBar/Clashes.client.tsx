'use client'
import { fieldText, type Language } from '#domain/wording.ts'
import { Icon } from '../Icon.tsx'
import type { SavingSession, Shown } from '../Saver/session.client.ts'
import { say } from '../words.ts'
import { wordsIn } from './wordsIn.ts'

interface Props {
  readonly session: SavingSession
  readonly shown: Shown
  readonly language: Language
}

/** Of each field two people changed at once, both texts and the choice. Nothing goes over anybody's words by itself. */
export function Clashes({ session, shown: { clashes, held }, language }: Props) {
  return Object.entries(clashes).map(([name, theirs]) => {
    const field = fieldText(name, language)
    return (
      <div key={name} className="avis avis-alerte" role="alert">
        <Icon name="triangle-alert" />
        <div>
          <p>
            <b>{say('clashTitle', language, { field })}</b>
          </p>
          <p>{say('clashText', language)}</p>
          <div className="deux-textes">
            <Side heading={say('clashMine', language)} words={wordsIn(held[name]?.value)} language={language}>
              <button type="button" className="bt bt-1" onClick={() => session.choose(name, 'mine')}>
                {say('clashKeepMine', language)}
              </button>
            </Side>
            <Side heading={say('clashTheirs', language)} words={wordsIn(theirs.value)} language={language}>
              <button type="button" className="bt bt-2" onClick={() => session.choose(name, 'theirs')}>
                {say('clashKeepTheirs', language)}
              </button>
            </Side>
          </div>
        </div>
      </div>
    )
  })
}

interface SideProps {
  readonly heading: string
  readonly words: string
  readonly language: Language
  readonly children: React.ReactNode
}

function Side({ heading, words, language, children }: SideProps) {
  return (
    <section>
      <h4>{heading}</h4>
      <blockquote>{words || say('clashEmpty', language)}</blockquote>
      {children}
    </section>
  )
}
