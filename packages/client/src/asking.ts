import { pause, retryAfterMs } from './pause.ts'
import { problemOf } from './problem.ts'

export interface Asking {
  /** Where the guide is: `https://guide.example.org`. */
  readonly url: string
  /** The language of every answer that is not asked for in another. */
  readonly locale?: 'fr' | 'en'
  /** What asks over HTTP: `fetch` of the platform. */
  readonly fetch?: typeof globalThis.fetch
  /** Sent with every question. */
  readonly headers?: Readonly<Record<string, string>>
  /** How many answers are kept to be asked about by their ETag; 0 keeps none. 500. */
  readonly kept?: number
  /** How often something that is busy (429, 503) is asked again, after the time it says. 2. */
  readonly retries?: number
}

export type Query = Readonly<Record<string, unknown>>

/** Longer than this nobody waits for an answer: who is told to gets the error. */
const LONGEST_WAIT_MS = 30_000
const SHORT_WAIT_MS = 1000

interface Kept {
  readonly etag: string
  readonly text: string
}

/** Asks one guide. What was answered is kept with its ETag, the least used forgotten, and read anew for each who asks. */
export class Asker {
  readonly #told: Asking
  readonly #kept = new Map<string, Kept>()
  readonly #most: number

  constructor(told: Asking) {
    this.#told = told
    this.#most = told.kept ?? 500
    this.address('/')
  }

  /** Absolute; what is one of several values of a parameter is repeated, or parted by commas where the guide wants that. */
  address(path: string, query: Query = {}): string {
    const base = this.#told.url.endsWith('/') ? this.#told.url : `${this.#told.url}/`
    const url = new URL(path.replace(/^\//, ''), base)
    for (const [name, value] of Object.entries(query)) {
      if (value === undefined || value === null) continue
      const values = (Array.isArray(value) ? value : [value]).map(String)
      if (PARTED.has(name)) url.searchParams.set(name, values.join(','))
      else for (const each of values) url.searchParams.append(name, each)
    }
    return url.href
  }

  /** @throws CoplumeError, and what `fetch` throws */
  async json<T>(path: string, query: Query = {}): Promise<T> {
    const { locale } = this.#told
    const isOfALanguage = locale !== undefined && !WITHOUT_LANGUAGE.test(path)
    const url = this.address(path, isOfALanguage ? { locale, ...query } : query)
    const kept = this.#kept.get(url)
    const response = await this.#asked(url, { Accept: 'application/json', ...(kept && { 'If-None-Match': kept.etag }) })
    if (response.status === 304 && kept) return this.#keep(url, kept)
    if (!response.ok) throw await problemOf(response)
    const etag = response.headers.get('etag')
    const text = await response.text()
    if (etag) return this.#keep(url, { etag, text })
    this.#kept.delete(url)
    return JSON.parse(text) as T
  }

  /** One question as it is, nothing kept of it. */
  send(url: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
    const ask = this.#told.fetch ?? globalThis.fetch
    return ask(url, { headers: { ...this.#told.headers, ...headers }, ...(signal && { signal }) })
  }

  async #asked(url: string, headers: Record<string, string>): Promise<Response> {
    for (let left = this.#told.retries ?? 2; ; left--) {
      const response = await this.send(url, headers)
      if (left <= 0 || (response.status !== 429 && response.status !== 503)) return response
      const waitMs = retryAfterMs(response) ?? SHORT_WAIT_MS
      if (waitMs > LONGEST_WAIT_MS) return response
      await response.body?.cancel()
      await pause(waitMs)
    }
  }

  #keep<T>(url: string, kept: Kept): T {
    this.#kept.delete(url)
    if (this.#most > 0) this.#kept.set(url, kept)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break
      this.#kept.delete(oldest)
    }
    return JSON.parse(kept.text) as T
  }
}

/** Parameters whose values stand in one. */
const PARTED = new Set(['fields', 'include'])
/** What is the same in every language. */
const WITHOUT_LANGUAGE = /^\/v1\/(?:changes|vocabularies)\b/
