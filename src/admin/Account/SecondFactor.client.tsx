'use client'
import { useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import type { Language } from '#domain/wording.ts'
import { longDay } from '../dates.ts'
import { languageFrom, say, type WordKey } from '../words.ts'
import { asked, type Answered } from './asked.client.ts'
import { NewFactor, type Begun } from './NewFactor.client.tsx'
import { RecoveryCodes } from './RecoveryCodes.client.tsx'
import { Typed } from './Typed.client.tsx'

interface Factor {
  readonly isOn: boolean
  readonly since: string | null
  readonly recoveryLeft: number
  readonly isDemanded: boolean
}

type Step =
  | { readonly at: 'rest' }
  /** The password is asked, and a code of the present factor. */
  | { readonly at: 'asking'; readonly what: 'begin' | 'removal' }
  | { readonly at: 'new'; readonly begun: Begun }
  | { readonly at: 'codes'; readonly codes: readonly string[] }

const ADDRESS = '/api/users/second-factor'

/** One's own second factor, on one's account; on somebody else's, what an administrator may do about it. */
export function SecondFactor() {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const language = languageFrom(i18n)
  if (!user || !id) return null
  if (String(user.id) === String(id)) return <OwnFactor language={language} />
  const isAdministrator = (user.roles as readonly string[] | undefined)?.includes('admin')
  return isAdministrator ? <OthersFactor id={String(id)} language={language} /> : null
}

function OwnFactor({ language }: { readonly language: Language }) {
  const [factor, setFactor] = useState<Factor | null>(null)
  const [step, setStep] = useState<Step>({ at: 'rest' })
  const [told, setTold] = useState<WordKey | null>(null)
  const show = useCallback((answer: Answered<Factor>) => answer.ok && setFactor(answer.value), [])
  useEffect(() => void asked<Factor>(ADDRESS, { language }).then(show), [language, show])
  const rest = (word: WordKey | null) => {
    setStep({ at: 'rest' })
    setTold(word)
    void asked<Factor>(ADDRESS, { language }).then(show)
  }
  const ask = (what: 'begin' | 'removal') => {
    setTold(null)
    setStep({ at: 'asking', what })
  }
  if (!factor) return null
  return (
    <section className="facteur" aria-labelledby="facteur">
      <h2 id="facteur">{say('factorTitle', language)}</h2>
      <Standing factor={factor} language={language} />
      {step.at === 'rest' && (
        <p className="secours-actes">
          <button type="button" className="bt bt-2" onClick={() => ask('begin')}>
            {say(factor.isOn ? 'factorChange' : 'factorTurnOn', language)}
          </button>
          {factor.isOn && !factor.isDemanded && (
            <button type="button" className="bt bt-2" onClick={() => ask('removal')}>
              {say('factorTurnOff', language)}
            </button>
          )}
        </p>
      )}
      {step.at === 'asking' && (
        <Asking
          key={step.what}
          isOn={factor.isOn}
          address={step.what === 'begin' ? ADDRESS : `${ADDRESS}/removal`}
          label={say(step.what === 'begin' ? 'signInNext' : 'factorTurnOff', language)}
          language={language}
          onCancel={() => rest(null)}
          onDone={(answer) => (step.what === 'begin' ? setStep({ at: 'new', begun: answer }) : rest('factorIsOff'))}
        />
      )}
      {step.at === 'new' && (
        <NewFactor
          begun={step.begun}
          language={language}
          onCode={async (code) => {
            const answer = await asked<{ recoveryCodes: string[] }>(`${ADDRESS}/confirmation`, {
              language,
              body: { code },
            })
            if (answer.ok) setStep({ at: 'codes', codes: answer.value.recoveryCodes })
            return answer
          }}
        />
      )}
      {step.at === 'codes' && (
        <RecoveryCodes codes={step.codes} language={language} onKept={() => rest('factorIsOn')} />
      )}
      <p role="status">{told && say(told, language)}</p>
    </section>
  )
}

function Standing({ factor, language }: { readonly factor: Factor; readonly language: Language }) {
  const { since, recoveryLeft: left } = factor
  return (
    <p>
      {since ? say('factorOn', language, { since: longDay(since, language), left }) : say('factorOff', language)}
      {factor.isDemanded && ` ${say('factorDemanded', language)}`}
    </p>
  )
}

interface AskingProps {
  readonly isOn: boolean
  readonly address: string
  /** Of the button that sends. */
  readonly label: string
  readonly language: Language
  onCancel(): void
  onDone(answer: Begun): void
}

/** The password, and a code where there is a factor. No form of its own: it stands inside that of the account. */
function Asking({ isOn, address, label, language, onCancel, onDone }: AskingProps) {
  const id = useId()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [refused, setRefused] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const send = async () => {
    if (isAsking) return
    setIsAsking(true)
    const answer = await asked<Begun>(address, { language, body: { password, ...(isOn && { code }) } })
    setIsAsking(false)
    if (answer.ok) onDone(answer.value)
    else setRefused(answer.message)
  }
  const common = { refusal: refused ? `${id}-told` : undefined, onEnter: () => void send() }
  return (
    <div className="facteur-demande">
      <p>{say('factorOthersEnd', language)}</p>
      <Typed
        {...common}
        name="factor-password"
        type="password"
        label={say('currentPassword', language)}
        value={password}
        autoComplete="current-password"
        isFirst
        onChange={setPassword}
      />
      {isOn && (
        <Typed
          {...common}
          name="factor-code"
          label={say('factorCodeNow', language)}
          value={code}
          autoComplete="one-time-code"
          onChange={setCode}
        />
      )}
      <p id={`${id}-told`} className="refus" role="alert">
        {refused}
      </p>
      <p className="secours-actes">
        <button type="button" className="bt bt-2" onClick={onCancel}>
          {say('cancel', language)}
        </button>
        <button type="button" className="bt bt-1" aria-disabled={isAsking} onClick={() => void send()}>
          {label}
        </button>
      </p>
    </div>
  )
}

function OthersFactor({ id, language }: { readonly id: string; readonly language: Language }) {
  const [told, setTold] = useState('')
  const turnOff = async () => {
    const answer = await asked(`/api/users/${id}/second-factor/removal`, { language, body: {} })
    if (answer.ok) setTold(say('factorIsOff', language))
    else setTold(answer.code === 'not_found' ? say('othersFactorNone', language) : answer.message)
  }
  return (
    <section className="facteur" aria-labelledby="facteur">
      <h2 id="facteur">{say('factorTitle', language)}</h2>
      <p>{say('othersFactor', language)}</p>
      <button type="button" className="bt bt-2" onClick={() => void turnOff()}>
        {say('othersFactorOff', language)}
      </button>
      <p role="status">{told}</p>
    </section>
  )
}
