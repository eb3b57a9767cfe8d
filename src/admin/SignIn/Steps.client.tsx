'use client'
import { useState } from 'react'
import type { Language } from '#domain/wording.ts'
import { CodeStep } from './CodeStep.client.tsx'
import { EnrolStep } from './EnrolStep.client.tsx'
import { PasswordStep } from './PasswordStep.client.tsx'

type Step = 'password' | 'code' | 'enrol'

interface Props {
  /** Where this browser is already. */
  readonly first: Step
  /** Address of ours that opens once one is signed in. */
  readonly target: string
  readonly language: Language
  /** The name of the provider one may sign in by. */
  readonly provider: string | undefined
  /** What brought one here. */
  readonly told: string
}

/** A password, then a code; or a second factor to take first, where the settings ask it. */
export function Steps({ first, target, language, provider, told: toldFirst }: Props) {
  const [step, setStep] = useState(first)
  const [told, setTold] = useState(toldFirst)
  // The page of before knew nobody: all of it is asked for anew.
  const enter = () => window.location.assign(target)
  const over = (message: string) => {
    setTold(message)
    setStep('password')
  }
  if (step === 'code') return <CodeStep language={language} onEntered={enter} onOver={over} />
  if (step === 'enrol') return <EnrolStep language={language} onEntered={enter} onOver={over} />
  const by = provider
    ? { name: provider, address: `/api/users/oidc/start?redirect=${encodeURIComponent(target)}` }
    : undefined
  return <PasswordStep language={language} told={told} by={by} onNext={(next) => (next ? setStep(next) : enter())} />
}
