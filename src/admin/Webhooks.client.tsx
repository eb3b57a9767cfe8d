'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Language } from '#domain/wording.ts'
import { DELIVERY_STATUS, WEBHOOK_WORDS } from '#words/webhooks.ts'
import { MAILBOX_WORDS } from '#words/mailbox.ts'
import { say } from '#words/say.ts'
import { longMoment } from './dates.ts'
import { languageFrom } from './words.ts'

interface Delivery {
  readonly id: string
  readonly at: string
  readonly status: keyof typeof DELIVERY_STATUS
  readonly attempts: number
  readonly sentAt: string | null
  readonly error: string | null
  readonly changes: number
}

const EVERY_MS = 5000

/** The secret of a webhook, shown once when it is made, and its last messages, each of which may be sent again. */
export function Webhook() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  return id ? <Known key={id} address={`/api/webhooks/${id}`} language={languageFrom(i18n)} /> : null
}

function Known({ address, language }: { address: string; language: Language }) {
  const [secret, setSecret] = useState<string | null>(null)
  const [deliveries, setDeliveries] = useState<readonly Delivery[] | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const show = useCallback((found: { deliveries: readonly Delivery[] } | null) => {
    if (found) setDeliveries(found.deliveries)
  }, [])
  const log = `${address}/deliveries`
  useEffect(() => {
    const look = () => void asked<{ deliveries: readonly Delivery[] }>(log).then(show)
    look()
    const timer = setInterval(look, EVERY_MS)
    return () => clearInterval(timer)
  }, [log, show])
  const renew = async () => {
    const made = await asked<{ secret: string }>(`${address}/secret`, 'POST')
    setHasFailed(!made)
    if (made) setSecret(made.secret)
  }
  const resend = async (id: string) => {
    setHasFailed(!(await asked(`${log}/${id}/resend`, 'POST')))
    show(await asked(log))
  }
  return (
    <div className="webhook">
      <section aria-labelledby="webhook-secret">
        <h2 id="webhook-secret">{say(WEBHOOK_WORDS.secret, language)}</h2>
        {!secret && deliveries?.length === 0 && <p>{say(WEBHOOK_WORDS.noSecret, language)}</p>}
        <button type="button" className="bt bt-2" onClick={() => void renew()}>
          {say(WEBHOOK_WORDS.makeSecret, language)}
        </button>
        <div role="status">
          {secret && (
            <>
              <p>{say(WEBHOOK_WORDS.shownOnce, language)}</p>
              <p>
                <code>{secret}</code>
              </p>
            </>
          )}
          {hasFailed && <p>{say(WEBHOOK_WORDS.failed, language)}</p>}
        </div>
      </section>
      <section aria-labelledby="webhook-envois">
        <h2 id="webhook-envois">{say(WEBHOOK_WORDS.deliveries, language)}</h2>
        {deliveries?.length === 0 && <p>{say(WEBHOOK_WORDS.noDelivery, language)}</p>}
        {deliveries && deliveries.length > 0 && (
          <Log {...{ deliveries, language }} onResend={(id) => void resend(id)} />
        )}
      </section>
    </div>
  )
}

interface LogProps {
  readonly deliveries: readonly Delivery[]
  readonly language: Language
  onResend(id: string): void
}

function Log({ deliveries, language, onResend }: LogProps) {
  const columns = [
    MAILBOX_WORDS.date,
    WEBHOOK_WORDS.changes,
    MAILBOX_WORDS.status,
    MAILBOX_WORDS.attempts,
    MAILBOX_WORDS.error,
  ]
  return (
    <table>
      <thead>
        <tr>
          {columns.map((words) => (
            <th key={words.fr} scope="col">
              {say(words, language)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {deliveries.map(({ id, at, status, attempts, error, changes }) => (
          <tr key={id}>
            <td>{longMoment(at, language)}</td>
            <td>{changes}</td>
            <td>{say(DELIVERY_STATUS[status], language)}</td>
            <td>{attempts}</td>
            <td>{error}</td>
            <td>
              <button
                type="button"
                className="bt bt-2"
                aria-label={`${say(WEBHOOK_WORDS.resend, language)} (${longMoment(at, language)})`}
                onClick={() => onResend(id)}
              >
                {say(WEBHOOK_WORDS.resend, language)}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the server answers, or null when it refuses or does not answer. */
async function asked<T>(address: string, method = 'GET'): Promise<T | null> {
  try {
    const response = await fetch(address, { method, credentials: 'include', cache: 'no-store' })
    return response.ok ? ((await response.json()) as T) : null
  } catch {
    return null
  }
}
