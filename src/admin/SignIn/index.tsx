import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { pendingOf } from '#access/pending.ts'
import { providerOf } from '#platform/openId.ts'
import { ERROR_WORDS } from '#words/errors.ts'
import { BeforeLogin, Logo } from '../Brand.tsx'
import { languageFrom } from '../words.ts'
import { Steps } from './Steps.client.tsx'

/** What signing in by a provider came back with. */
const REFUSED = ['provider_away', 'provider_refused', 'provider_unknown'] as const

/** Payload's page to sign in, with a second step: it is also where a link of a mail or a first account leads to that step. */
export async function SignIn({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const target = getSafeRedirect({ fallbackTo: '/admin', redirectTo: searchParams?.redirect ?? '' })
  if (req.user) redirect(target)
  const pending = await pendingOf(req, ['code', 'enrol'])
  const step = pending ? (pending.purpose === 'enrol' ? 'enrol' : 'code') : 'password'
  const language = languageFrom(req.i18n)
  const refused = REFUSED.find((code) => code === searchParams?.refus)
  const told = refused ? ERROR_WORDS[refused][language] : ''
  return (
    <main className="entree">
      <div className="login__brand">
        <Logo />
      </div>
      <BeforeLogin language={language} />
      <Steps first={step} target={target} language={language} provider={providerOf()?.name} told={told} />
    </main>
  )
}
