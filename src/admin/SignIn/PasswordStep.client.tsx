'use client'
import { useId, useState, type FormEvent } from 'react'
import type { Language } from '#domain/wording.ts'
import { asked } from '../Account/asked.client.ts'
import { Typed } from '../Account/Typed.client.tsx'
import { say } from '../words.ts'

interface Props {
  readonly language: Language
  /** What brought one back here. */
  readonly told: string
  /** The provider one may sign in by. */
  readonly by: { readonly name: string; readonly address: string } | undefined
  /** `null`: signed in. */
  onNext(step: 'code' | 'enrol' | null): void
}

export function PasswordStep({ language, told, by, onNext }: Props) {
  const id = useId()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [refused, setRefused] = useState(told)
  const [isAsking, setIsAsking] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isAsking) return
    setIsAsking(true)
    const body = { email, password }
    const answer = await asked<{ next?: 'code' | 'enrol' }>('/api/users/login', { language, body })
    if (answer.ok) return onNext(answer.value.next ?? null)
    setIsAsking(false)
    setRefused(answer.message)
  }
  const refusal = refused ? `${id}-told` : undefined
  return (
    <form className="entree-f" onSubmit={(event) => void send(event)}>
      <p id={`${id}-told`} className="refus" role="alert">
        {refused}
      </p>
      <Typed
        name="email"
        type="email"
        label={say('signInEmail', language)}
        value={email}
        autoComplete="username"
        refusal={refusal}
        onChange={setEmail}
      />
      <Typed
        name="password"
        type="password"
        label={say('signInPassword', language)}
        value={password}
        autoComplete="current-password"
        refusal={refusal}
        onChange={setPassword}
      />
      <a href="/admin/forgot">{say('signInForgot', language)}</a>
      <button type="submit" className="bt bt-1" aria-disabled={isAsking}>
        {say('signInEnter', language)}
      </button>
      {by && (
        <a className="bt bt-2" href={by.address}>
          {say('signInBy', language, { name: by.name })}
        </a>
      )}
    </form>
  )
}
