import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { pendingOf } from '#access/pending.ts'
import { BeforeLogin, Logo } from '../Brand.tsx'
import { languageFrom } from '../words.ts'
import { Steps } from './Steps.client.tsx'

/** Payload's page to sign in, with a second step: it is also where a link of a mail or a first account leads to that step. */
export async function SignIn({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const target = getSafeRedirect({ fallbackTo: '/admin', redirectTo: searchParams?.redirect ?? '' })
  if (req.user) redirect(target)
  const pending = await pendingOf(req, ['code', 'enrol'])
  const step = pending ? (pending.purpose === 'enrol' ? 'enrol' : 'code') : 'password'
  return (
    <div className="entree">
      <div className="login__brand">
        <Logo />
      </div>
      <BeforeLogin language={languageFrom(req.i18n)} />
      <Steps first={step} target={target} language={languageFrom(req.i18n)} />
    </div>
  )
}
