'use client'
import { formSaveText } from '#domain/formSave.ts'
import { basesText } from '#domain/saving/bases.ts'
import { printOf } from '#domain/saving/printOf.ts'
import type { Effect, Outcome } from './saving.ts'

/** Of a form: a document, in one language of its texts. */
export interface Place {
  readonly type: string
  readonly uid: string
  readonly locale: string
}

interface Asked {
  readonly place: Place
  /** What the form drew when it was opened. */
  readonly form: string
  readonly save: Extract<Effect, { do: 'send' }>
  /** Of the interface. */
  readonly language: string
}

/** An answer later than this is taken for none; a long text on a slow line is given what the server gives it. */
const PATIENCE_MS = 30_000
const PATIENCE_PER_CHARACTER_MS = 0.01
/** What a browser sends on after its page is closed. */
const MOST_AFTER_CLOSING = 60_000
const SIGNED_OUT = 401
const STALE = 'stale_copy'

/** What became of a save, and the whole document as it is stored now where the answer gives it. */
interface Answered {
  readonly outcome: Outcome
  readonly document: Record<string, unknown> | null
}

/** Sends the changed fields of a form, each with what it is based on, and says what became of them. */
export async function request({ place, form, save, language }: Asked): Promise<Answered> {
  const body = JSON.stringify(save.fields)
  const response = await fetch(`${addressOf(place)}&autosave=true`, {
    method: 'PATCH',
    credentials: 'include',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': language,
      'X-Form-Save': formSaveText({ form, number: save.number }),
      'X-Form-Bases': basesText(save.bases),
    },
    body,
    keepalive: document.visibilityState === 'hidden' && body.length < MOST_AFTER_CLOSING,
    signal: AbortSignal.timeout(PATIENCE_MS + body.length * PATIENCE_PER_CHARACTER_MS),
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as Answer | null
  const outcome = outcomeOf(response, answer, Object.keys(save.fields))
  return { outcome, document: outcome.is === 'stored' ? (answer?.doc ?? null) : null }
}

/** The document as it is stored, or null when it cannot be read. */
export async function readDocument(place: Place): Promise<Record<string, unknown> | null> {
  const response = await fetch(addressOf(place), { credentials: 'include', cache: 'no-store' }).catch(() => null)
  return response?.ok ? ((await response.json().catch(() => null)) as Record<string, unknown> | null) : null
}

const addressOf = ({ type, uid, locale }: Place): string =>
  `/api/${type}/${uid}?depth=0&fallback-locale=null&locale=${locale}`

interface Answer {
  doc?: Record<string, unknown>
  errors?: { code?: string; message?: string; data?: Told | null }[]
}
interface Told {
  code?: string
  fields?: { field: string; stored: unknown }[]
}

function outcomeOf(response: Response | null, answer: Answer | null, names: readonly string[]): Outcome {
  if (response?.ok && answer?.doc) {
    const { doc } = answer
    const prints = Object.fromEntries(names.map((name) => [name, printOf(doc[name])]))
    return { is: 'stored', at: typeof doc.updatedAt === 'string' ? doc.updatedAt : null, prints }
  }
  const [error] = answer?.errors ?? []
  const code = error?.code ?? error?.data?.code
  if (response?.status === SIGNED_OUT || code === 'unauthenticated') return { is: 'signedOut' }
  const clashes = code === STALE ? (error?.data?.fields ?? []) : []
  if (clashes.length > 0)
    return {
      is: 'clash',
      fields: clashes.map(({ field, stored }) => ({ name: field, value: stored, print: printOf(stored) })),
    }
  const isPassing = !response || response.status >= 500 || [408, 429].includes(response.status)
  if (isPassing || response.ok) return { is: 'unanswered', isStorage: code === 'storage_unavailable' }
  return { is: 'refused', message: error?.message ?? '' }
}
