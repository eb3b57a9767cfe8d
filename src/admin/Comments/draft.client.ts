'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Anchor } from '#domain/anchor.ts'
import type { Written } from './Writing.client.tsx'

/** A comment that is being written, with what it is about. */
export interface Draft {
  /** It is sent under this id, however often. */
  readonly id: string
  readonly anchor: Anchor | null
  readonly written: Written
}

/** What nothing was written in yet. */
export const FRESH = { text: '', suggestion: '', circle: 'all' } as const

/** Of the page: who writes, and of which text. */
export const ownerOf = ({ id, circle }: { id: string; circle: string | null }): string => `${id} ${circle ?? ''}`
export const placeFor = (owner: string, text: { document: string; locale: string; revision: string | null }): string =>
  `${owner} ${text.document} ${text.locale} ${text.revision ?? ''}`

/** The draft of a place, kept on this device until it is sent or left; and how to put another in its place. */
export function useDraft(place: string): [Draft | null, (draft: Draft | null) => void] {
  const text = useSyncExternalStore(subscribe, () => kept(place), onServer)
  const draft = useMemo(() => (text === null ? null : (JSON.parse(text) as Draft)), [text])
  return [draft, useCallback((next) => keep(place, next), [place])]
}

const listeners = new Set<() => void>()
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** What is written in this page goes before what another one kept; and a device may keep nothing. */
const inPage = new Map<string, string>()
const onServer = (): null => null

function kept(place: string): string | null {
  try {
    return inPage.get(place) ?? localStorage.getItem(KEY + place)
  } catch {
    return inPage.get(place) ?? null
  }
}

function keep(place: string, draft: Draft | null): void {
  const text = draft && JSON.stringify(draft)
  if (text) inPage.set(place, text)
  else inPage.delete(place)
  try {
    if (text) localStorage.setItem(KEY + place, text)
    else localStorage.removeItem(KEY + place)
  } catch {
    // A window that keeps nothing.
  }
  for (const listener of listeners) listener()
}

const KEY = 'coplume-comment '
