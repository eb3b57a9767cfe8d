import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { actorOf } from '#access/actor.ts'
import { can } from '#domain/permissions.ts'
import type { Language } from '#domain/wording.ts'
import { isSmtpConfigured } from '#platform/mailer.ts'
import './mailbox.css'
import { MailList } from './MailList.tsx'
import { OpenMail } from './OpenMail.tsx'
import { MAILBOX_WORDS } from '#words/mailbox.ts'

/** Where the page is, under the address of the admin. */
const MAILBOX_PATH = '/admin/courrier'

/**
 * Every mail the guide wrote, for administrators. Payload does not protect root views of ours: whoever is not logged in is
 * sent to do so, whoever may not manage the installation is sent home.
 */
export async function Mailbox({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  if (!req.user || !permissions.canAccessAdmin) redirect(`/admin/login?redirect=${encodeURIComponent(MAILBOX_PATH)}`)
  if (!can(actorOf(req), 'manageInstallation')) redirect('/admin')
  const { i18n, payload } = req
  const language: Language = i18n.language === 'en' ? 'en' : 'fr'
  const asked = (name: string) => (typeof searchParams?.[name] === 'string' ? searchParams[name] : null)
  const [message, account] = [asked('message'), asked('account')]
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={{ collections: visibleEntities?.collections, globals: visibleEntities?.globals }}
    >
      <SetStepNav nav={[{ label: MAILBOX_WORDS.title[language] }]} />
      <Gutter>
        <main className="mailbox">
          <h1>{MAILBOX_WORDS.title[language]}</h1>
          <p>{isSmtpConfigured() ? MAILBOX_WORDS.smtpOn[language] : MAILBOX_WORDS.smtpOff[language]}</p>
          {message || account ? (
            <OpenMail payload={payload} language={language} message={message} account={account} />
          ) : (
            <MailList payload={payload} language={language} page={pageFrom(asked('page'))} />
          )}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}

/** A page number as typed in an address; anything else is the first. */
const pageFrom = (text: string | null): number => (text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1)
