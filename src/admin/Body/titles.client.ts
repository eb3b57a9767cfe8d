'use client'
import { useCallback, useSyncExternalStore } from 'react'

/** What is told of a document a body refers to: `gone` when it is in the bin, was deleted, or may not be read. */
export type Target =
  | { readonly is: 'known'; readonly title: string; readonly isLive: boolean }
  | { readonly is: 'asked' }
  | { readonly is: 'gone' }
  /** The line was cut: it will be asked again. */
  | { readonly is: 'unheard' }

interface Asked {
  readonly type: string
  readonly uid: string
  /** Of the text. */
  readonly locale: string
}

/** What is known is asked again when it is shown and older than this: a title may have changed meanwhile. */
const FRESH_MS = 60_000

const known = new Map<string, { target: Target; at: number }>()
const wanted = new Map<string, Asked>()
const listeners = new Set<() => void>()
let isPlanned = false

const NOTHING: Target = { is: 'gone' }
const ASKED: Target = { is: 'asked' }

/** The document a reference points to; whatever is shown at one moment is asked for together, one request per collection. */
export function useTarget({ type, uid, locale }: Asked): Target {
  const subscribe = useCallback(
    (tell: () => void) => {
      listeners.add(tell)
      if (uid) want({ type, uid, locale })
      return () => void listeners.delete(tell)
    },
    [type, uid, locale],
  )
  const get = () => (uid ? (known.get(keyOf({ type, uid, locale }))?.target ?? ASKED) : NOTHING)
  return useSyncExternalStore(subscribe, get, () => ASKED)
}

/** What somebody has just chosen is known already. */
export function learn(asked: Asked, target: Target): void {
  known.set(keyOf(asked), { target, at: Date.now() })
  for (const tell of listeners) tell()
}

const keyOf = ({ type, uid, locale }: Asked): string => `${type}/${uid} ${locale}`

function want(asked: Asked): void {
  const before = known.get(keyOf(asked))
  if (before && before.target.is !== 'unheard' && Date.now() - before.at < FRESH_MS) return
  wanted.set(keyOf(asked), asked)
  if (!before) known.set(keyOf(asked), { target: ASKED, at: Date.now() })
  if (isPlanned) return
  isPlanned = true
  queueMicrotask(() => {
    isPlanned = false
    const all = [...wanted.values()]
    wanted.clear()
    const groups = Map.groupBy(all, ({ type, locale }) => `${type} ${locale}`)
    for (const group of groups.values()) void ask(group)
  })
}

interface Answer {
  docs?: { id: string; title?: string | null; reviewIsLive?: boolean | null }[]
}

async function ask(group: readonly Asked[]): Promise<void> {
  const [first] = group
  if (!first) return
  const query = new URLSearchParams({ depth: '0', draft: 'true', limit: String(group.length), locale: first.locale })
  query.set('select[title]', 'true')
  query.set('select[reviewIsLive]', 'true')
  group.forEach(({ uid }, at) => query.set(`where[id][in][${at}]`, uid))
  const answer = await fetch(`/api/${first.type}?${query}`, { credentials: 'include' })
    .then((response) => (response.ok ? (response.json() as Promise<Answer>) : null))
    .catch(() => null)
  const docs = new Map(answer?.docs?.map((doc) => [doc.id, doc]))
  for (const asked of group) {
    const doc = docs.get(asked.uid)
    const target: Target = doc
      ? { is: 'known', title: doc.title ?? '', isLive: doc.reviewIsLive === true }
      : { is: answer ? 'gone' : 'unheard' }
    known.set(keyOf(asked), { target, at: Date.now() })
  }
  for (const tell of listeners) tell()
}
