'use client'
import { useModal } from '@payloadcms/ui'
import { useEffect, useState, type ReactNode } from 'react'
import type { Language } from '#domain/wording.ts'
import { asked } from '../Account/asked.client.ts'
import { Typed } from '../Account/Typed.client.tsx'
import { say } from '../words.ts'
import { Dialog } from './Dialog.client.tsx'

interface Props {
  readonly slug: string
  readonly language: Language
  /** Once the person has shown that it is them. */
  onConfirmed(): void
}

/** Where the settings want it known who publishes: a code of the phone, or the password of whoever has none. */
export function Confirmation({ slug, language, onConfirmed }: Props) {
  const { closeModal } = useModal()
  const [hasFactor, setHasFactor] = useState(false)
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const send = async () => {
    if (isBusy) return
    setIsBusy(true)
    const body = hasFactor ? { code: typed } : { password: typed }
    const answer = await asked('/api/users/confirmation', { language, body })
    setIsBusy(false)
    setTyped('')
    setRefused(answer.ok ? null : answer.message)
    if (!answer.ok) return
    closeModal(slug)
    onConfirmed()
  }
  return (
    <Dialog
      slug={slug}
      title={say('confirmTitle', language)}
      language={language}
      confirm={say('confirmSend', language)}
      isBusy={isBusy}
      error={refused}
      onConfirm={() => void send()}
    >
      <WhatIsAsked language={language} onKnown={setHasFactor}>
        <Typed
          key={String(hasFactor)}
          name="confirmation"
          type={hasFactor ? 'text' : 'password'}
          label={say(hasFactor ? 'factorCodeNow' : 'currentPassword', language)}
          value={typed}
          autoComplete={hasFactor ? 'one-time-code' : 'current-password'}
          isFirst
          onChange={setTyped}
          onEnter={() => void send()}
        />
      </WhatIsAsked>
    </Dialog>
  )
}

interface Asked {
  readonly language: Language
  readonly children: ReactNode
  onKnown(hasFactor: boolean): void
}

/** Shown while the dialog is open: whether the person has a factor is asked each time. */
function WhatIsAsked({ language, children, onKnown }: Asked) {
  const [isKnown, setIsKnown] = useState(false)
  useEffect(() => {
    void asked<{ isOn: boolean }>('/api/users/second-factor', { language }).then((answer) => {
      if (answer.ok) onKnown(answer.value.isOn)
      setIsKnown(true)
    })
  }, [language, onKnown])
  return (
    <>
      <p>{say('confirmText', language)}</p>
      {isKnown && children}
    </>
  )
}
