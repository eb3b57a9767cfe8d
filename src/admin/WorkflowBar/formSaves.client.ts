'use client'
import { formSaveText } from '#domain/formSave.ts'

/** Why what was typed is not stored. */
export interface Refused {
  readonly code: string
  readonly message: string
  /** 0 when no answer came: whether it was stored nobody here knows. */
  readonly status: number
}

export interface SaveState {
  /** Saves sent, or waiting for the one before to be answered. */
  readonly underWay: number
  /** Of the last save; null once one succeeded. */
  readonly refused: Refused | null
  /** `updatedAt` in the last answer. */
  readonly savedAt: string | null
  /** What the last stored save held, as it was sent. */
  readonly stored: unknown
}

/**
 * An answer later than this is taken for none; the server tells a late save from a new one by its number. A long text on a
 * slow line is given what the server gives it.
 */
const PATIENCE_MS = 30_000
const PATIENCE_PER_CHARACTER_MS = 0.01

/**
 * The saves of one open form, whoever sends them: Payload's autosave, the flush before a command, our own second try. They
 * leave one after the other, each numbered and based on the last answer there is when it leaves; a form whose answers are
 * slow would else name, in the save it had queued, a text it has replaced itself.
 */
export class FormSaves {
  private readonly form = drawn()
  private readonly listeners = new Set<() => void>()
  private number = 0
  private before: Promise<unknown> = Promise.resolve()
  private state: SaveState = { underWay: 0, refused: null, savedAt: null, stored: undefined }
  /** `updatedAt` the form itself knows. */
  seenAt: string | undefined

  /** `address`: `/api/chapters/<uid>`; `unreachable`: what to say when no answer comes. */
  constructor(
    private readonly address: string,
    private readonly unreachable: string,
  ) {}

  /** From now on the saves of this form pass here. Answers how to stop. */
  readonly watch = (): (() => void) => {
    watchFetch()
    open.set(this.address, this)
    return () => void (open.get(this.address) === this && open.delete(this.address))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  readonly get = (): SaveState => this.state

  /** What the form holds is what is stored, whatever was refused before. */
  settle(stored: unknown): void {
    this.change({ refused: null, stored })
  }

  send(init: RequestInit, ask: (init: RequestInit) => Promise<Response>): Promise<Response> {
    this.change({ underWay: this.state.underWay + 1 })
    const sent = this.before.then(() => this.leave(init, ask))
    this.before = sent.catch(() => undefined)
    return sent
  }

  /** The text the form has come to hold, by its own knowledge or by the last answer. */
  basedOn(): string | undefined {
    const { savedAt } = this.state
    return savedAt && Date.parse(savedAt) >= (Date.parse(this.seenAt ?? '') || 0) ? savedAt : this.seenAt
  }

  private async leave(init: RequestInit, ask: (init: RequestInit) => Promise<Response>): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('X-Form-Save', formSaveText({ form: this.form, number: ++this.number }))
    const basedOn = this.basedOn()
    if (basedOn) headers.set('If-Match', `"${basedOn}"`)
    const sent = { ...init, headers, signal: AbortSignal.timeout(patienceFor(init.body)) }
    const response = await ask(sent).catch(() => null)
    const answer = (await response?.clone().json().catch(() => null)) as Answer | null // prettier-ignore
    const [error] = answer?.errors ?? []
    const underWay = this.state.underWay - 1
    if (response?.ok && answer?.doc)
      this.change({ underWay, refused: null, savedAt: answer.doc.updatedAt ?? null, stored: typedIn(init.body) })
    else {
      const code = error?.code ?? error?.data?.code ?? (response ? 'unknown' : 'unreachable')
      const message = error?.message ?? this.unreachable
      this.change({ underWay, refused: { code, message, status: response?.status ?? 0 } })
    }
    // Payload shows what is thrown in the browser's English.
    return response ?? Response.json({ errors: [{ code: 'unreachable', message: this.unreachable }] }, { status: 503 })
  }

  private change(part: Partial<SaveState>): void {
    this.state = { ...this.state, ...part }
    for (const listener of this.listeners) listener()
  }
}

interface Answer {
  doc?: { updatedAt?: string }
  errors?: { code?: string; message?: string; data?: { code?: string } | null }[]
}

/** By address. A form points to other types only, so no document is open twice in one page. */
const open = new Map<string, FormSaves>()
let isWatching = false

/** Payload gives its autosave no place to add a header or to see an answer: the one door all saves leave by is `fetch`. */
function watchFetch(): void {
  if (isWatching) return
  isWatching = true
  const ask = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), window.location.href)
    const isSave = init?.method?.toUpperCase() === 'PATCH' && url.searchParams.get('draft') === 'true'
    const saves = isSave ? open.get(url.pathname) : undefined
    return saves && init ? saves.send(init, (sent) => ask(input, sent)) : ask(input, init)
  }
}

const patienceFor = (body: unknown): number =>
  PATIENCE_MS + Math.round(payloadIn(body).length * PATIENCE_PER_CHARACTER_MS)

/** The data in a form as Payload sends it. */
function typedIn(body: unknown): unknown {
  const text = payloadIn(body)
  return text ? JSON.parse(text) : undefined
}

function payloadIn(body: unknown): string {
  const text = body instanceof FormData ? body.get('_payload') : null
  return typeof text === 'string' ? text : ''
}

/** `crypto.randomUUID` is not there on a plain-http address. */
const drawn = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
