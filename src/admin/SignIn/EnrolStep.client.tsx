'use client'
import { useEffect, useState } from 'react'
import { asked } from '../Account/asked.client.ts'
import { NewFactor, type Begun } from '../Account/NewFactor.client.tsx'
import { RecoveryCodes } from '../Account/RecoveryCodes.client.tsx'
import { say } from '../words.ts'
import type { StepProps } from './CodeStep.client.tsx'

const ADDRESS = '/api/users/sign-in/enrolment'

/** Whoever must have a second factor takes one here; then they are signed in. */
export function EnrolStep({ language, onEntered, onOver }: StepProps) {
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  useEffect(() => {
    void asked<Begun>(ADDRESS, { language }).then((answer) =>
      answer.ok ? setBegun(answer.value) : onOver(answer.message),
    )
    // Asked once: where it leads does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const confirm = async (code: string) => {
    const answer = await asked<{ recoveryCodes: string[] }>(ADDRESS, { language, body: { code } })
    if (answer.ok) setCodes(answer.value.recoveryCodes)
    else if (answer.code === 'sign_in_over') onOver(answer.message)
    return answer
  }
  return (
    <div className="entree-f">
      <h2>{say('factorTitle', language)}</h2>
      {codes ? (
        <RecoveryCodes codes={codes} language={language} onKept={onEntered} />
      ) : (
        <>
          <p>{say('enrolFirst', language)}</p>
          {begun && <NewFactor begun={begun} language={language} onCode={confirm} />}
        </>
      )}
    </div>
  )
}
