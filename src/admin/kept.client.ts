'use client'
import { useCallback, useMemo, useSyncExternalStore } from 'react'

/**
 * What somebody began to write beside a text, kept on this device under a name until it is sent or left; and how to put
 * something else in its place. Every part of the page that asks for the name is told of a change.
 */
export function useKept<T>(name: string): [T | null, (value: T | null) => void] {
  const text = useSyncExternalStore(subscribe, () => kept(name), onServer)
  const value = useMemo(() => (text === null ? null : (JSON.parse(text) as T)), [text])
  return [value, useCallback((next) => keep(name, next), [name])]
}

/** What was kept has been sent: it is forgotten, unless one wrote on meanwhile. */
export function forget(name: string, sent: unknown): void {
  if (kept(name) === JSON.stringify(sent)) keep(name, null)
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

function kept(name: string): string | null {
  try {
    return inPage.get(name) ?? localStorage.getItem(name)
  } catch {
    return inPage.get(name) ?? null
  }
}

function keep(name: string, value: unknown): void {
  const text = value === null ? null : JSON.stringify(value)
  if (text) inPage.set(name, text)
  else inPage.delete(name)
  try {
    if (text) localStorage.setItem(name, text)
    else localStorage.removeItem(name)
  } catch {
    // A window that keeps nothing.
  }
  for (const listener of listeners) listener()
}
