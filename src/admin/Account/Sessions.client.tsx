'use client'
import { useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Language } from '#domain/wording.ts'
import { longMoment } from '../dates.ts'
import { languageFrom, say, type WordKey } from '../words.ts'

interface Session {
  readonly id: string
  readonly device: string
  readonly startedAt: string
  readonly renewedAt: string
  readonly isThis: boolean
}

interface Listed {
  readonly sessions: readonly Session[]
}
type Found = Listed | null

const ADDRESS = '/api/users/sessions'

/** Where one is signed in, on one's own account: each session may be closed, or all of them. */
export function Sessions() {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  return user && String(user.id) === String(id) ? <OwnSessions /> : null
}

function OwnSessions() {
  const { i18n } = useTranslation()
  const language = languageFrom(i18n)
  const [sessions, setSessions] = useState<readonly Session[]>([])
  const [told, setTold] = useState<WordKey | null>(null)
  const show = useCallback((found: Found) => {
    if (found) setSessions(found.sessions)
    else setTold('sessionsFailed')
  }, [])
  useEffect(() => void asked<Listed>(ADDRESS).then(show), [show])
  const close = async (id: string) => {
    const isClosed = await asked(`${ADDRESS}/${id}`, 'DELETE')
    show(await asked<Listed>(ADDRESS))
    setTold(isClosed ? 'sessionClosed' : 'sessionsFailed')
  }
  const closeAll = async () => {
    if (await asked('/api/users/logout?allSessions=true', 'POST')) window.location.assign('/admin/login')
    else setTold('sessionsFailed')
  }
  return (
    <section className="mes-sessions" aria-labelledby="mes-sessions">
      <h2 id="mes-sessions">{say('sessionsTitle', language)}</h2>
      <p>{say('sessionsText', language)}</p>
      <ul>
        {sessions.map((session) => (
          <Line key={session.id} session={session} language={language} onClose={() => void close(session.id)} />
        ))}
      </ul>
      <p role="status">{told && say(told, language)}</p>
      <button type="button" className="bt bt-2" onClick={() => void closeAll()}>
        {say('sessionsAll', language)}
      </button>
    </section>
  )
}

interface LineProps {
  readonly session: Session
  readonly language: Language
  onClose(): void
}

function Line({ session, language, onClose }: LineProps) {
  const device = session.device || say('sessionUnknown', language)
  const started = longMoment(session.startedAt, language)
  const renewed = longMoment(session.renewedAt, language)
  return (
    <li>
      {say('sessionLine', language, { device, started, renewed })}{' '}
      {session.isThis ? (
        <b>({say('sessionThis', language)})</b>
      ) : (
        <button
          type="button"
          className="bt bt-2"
          aria-label={say('sessionCloseOf', language, { device, started })}
          onClick={onClose}
        >
          {say('sessionClose', language)}
        </button>
      )}
    </li>
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
