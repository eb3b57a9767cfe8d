'use client'
import { useSyncExternalStore } from 'react'

/** What is shown of a picture or a document; null while nobody knows it, or when it may not be read. */
export interface Medium {
  readonly url: string
  readonly name: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly bytes: number
}

interface Answer {
  docs?: (Partial<Record<'url' | 'originalName' | 'filename' | 'alt' | 'caption' | 'credit', string | null>> & {
    id: string
    filesize?: number | null
  })[]
}

const known = new Map<string, Medium | null>()
const wanted = new Map<string, Set<string>>()
const listeners = new Set<() => void>()

/** A medium, its words in the language of the text. All of a text are asked for together. */
export function useMedium(uid: string, locale: string): Medium | null {
  const key = `${uid} ${locale}`
  const subscribe = (tell: () => void) => {
    listeners.add(tell)
    if (uid && !known.has(key)) want(uid, locale)
    return () => void listeners.delete(tell)
  }
  return useSyncExternalStore(
    subscribe,
    () => known.get(key) ?? null,
    () => null,
  )
}

function want(uid: string, locale: string): void {
  known.set(`${uid} ${locale}`, null)
  const group = wanted.get(locale)
  if (group) return void group.add(uid)
  wanted.set(locale, new Set([uid]))
  queueMicrotask(() => {
    const uids = [...(wanted.get(locale) ?? [])]
    wanted.delete(locale)
    void ask(uids, locale)
  })
}

async function ask(uids: readonly string[], locale: string): Promise<void> {
  const query = new URLSearchParams({ depth: '0', limit: String(uids.length), locale })
  uids.forEach((uid, at) => query.set(`where[id][in][${at}]`, uid))
  const answer = await fetch(`/api/media?${query}`, { credentials: 'include' })
    .then((response) => (response.ok ? (response.json() as Promise<Answer>) : null))
    .catch(() => null)
  for (const doc of answer?.docs ?? []) {
    known.set(`${doc.id} ${locale}`, {
      url: doc.url ?? '',
      name: doc.originalName ?? doc.filename ?? '',
      alt: doc.alt ?? '',
      caption: doc.caption ?? '',
      credit: doc.credit ?? '',
      bytes: doc.filesize ?? 0,
    })
  }
  // The line was cut: asked again when it is shown again.
  if (!answer) for (const uid of uids) known.delete(`${uid} ${locale}`)
  for (const tell of listeners) tell()
}
