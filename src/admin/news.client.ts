'use client'
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { News } from '#domain/news.ts'

/** A stream that says nothing at once cannot pass: something on the way keeps it back. */
const FIRST_WORD_MS = 6000
/** How often it is asked for then. */
const ASK_MS = 15_000
/** When a stream is tried again. */
const STREAM_AGAIN_MS = 60_000
/** A page nobody looks at holds no connection: a browser has six for a site. Whoever comes back at once finds it open. */
const UNSEEN_MS = 5000

type Listener = () => void

/** The news of one document, for all on this page that want them: a stream while the page is seen, or a question now and then. */
class Watch {
  readonly #address: string
  readonly #listeners = new Set<Listener>()
  #news: News | null = null
  #stream: EventSource | null = null
  #timers: Partial<Record<'word' | 'ask' | 'again' | 'unseen', ReturnType<typeof setTimeout>>> = {}

  constructor(address: string) {
    this.#address = address
  }

  readonly get = (): News | null => this.#news

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#begin()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#end()
    }
  }

  #begin(): void {
    document.addEventListener('visibilitychange', this.#onSeen)
    this.#onSeen()
  }

  #end(): void {
    document.removeEventListener('visibilitychange', this.#onSeen)
    this.#hush()
  }

  readonly #onSeen = (): void => {
    clearTimeout(this.#timers.unseen)
    if (document.visibilityState === 'hidden') this.#timers.unseen = setTimeout(() => this.#hush(), UNSEEN_MS)
    else if (!this.#stream && this.#timers.ask === undefined) this.#open()
  }

  #hush(): void {
    this.#stream?.close()
    this.#stream = null
    for (const timer of Object.values(this.#timers)) clearTimeout(timer)
    this.#timers = {}
  }

  #open(): void {
    this.#hush()
    const stream = new EventSource(this.#address)
    this.#stream = stream
    this.#timers.word = setTimeout(() => this.#askInstead(), FIRST_WORD_MS)
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      clearTimeout(this.#timers.word)
      this.#tell(JSON.parse(data) as News)
    }
    // A refusal ends it for good; a lost line it takes up again by itself.
    stream.onerror = () => stream.readyState === EventSource.CLOSED && this.#askInstead()
  }

  #askInstead(): void {
    this.#hush()
    this.#timers.again = setTimeout(() => this.#open(), STREAM_AGAIN_MS)
    void this.#ask()
  }

  async #ask(): Promise<void> {
    this.#timers.ask = setTimeout(() => void this.#ask(), ASK_MS)
    const response = await fetch(this.#address, { credentials: 'include', cache: 'no-store' }).catch(() => null)
    if (this.#timers.ask === undefined) return
    // Without an answer nothing is known: each looks for itself.
    this.#tell(response?.ok ? ((await response.json()) as News) : null)
  }

  #tell(news: News | null): void {
    this.#news = news
    for (const listener of this.#listeners) listener()
  }
}

const watches = new Map<string, Watch>()

interface Watched {
  readonly type: string
  readonly uid: string
  readonly isEditing?: boolean
}

function watchOf({ type, uid, isEditing = false }: Watched): Watch {
  const address = `/api/watch?${new URLSearchParams({ type, id: uid, ...(isEditing && { editing: '1' }) }).toString()}`
  const watch = watches.get(address) ?? new Watch(address)
  watches.set(address, watch)
  return watch
}

const onServer = (): null => null

/**
 * The news of a document; null while nothing is known of it. `heard` is told of each that comes, beside the one before, as
 * long as the caller stands on the page.
 * @param watched `isEditing`: whether the others are told that somebody has its form open
 */
export function useNews(watched: Watched, heard: (now: News | null, before: News | null) => void): News | null {
  const { type, uid, isEditing = false } = watched
  const latest = useRef(heard)
  useEffect(() => {
    latest.current = heard
  })
  const subscribe = useCallback(
    (listener: Listener) => {
      const watch = watchOf({ type, uid, isEditing })
      let before = watch.get()
      return watch.subscribe(() => {
        const now = watch.get()
        latest.current(now, before)
        before = now ?? before
        listener()
      })
    },
    [type, uid, isEditing],
  )
  const get = useCallback(() => watchOf({ type, uid, isEditing }).get(), [type, uid, isEditing])
  return useSyncExternalStore(subscribe, get, onServer)
}
