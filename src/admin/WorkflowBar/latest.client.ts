'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type { Snapshot } from '#review/snapshot.ts'

/** What the bar of a form knows, for what stands beside its text: asked for once. */
const latest = new Map<string, Snapshot>()
const listeners = new Set<() => void>()

export function useTelling(uid: string, snapshot: Snapshot): void {
  useEffect(() => {
    latest.set(uid, snapshot)
    for (const tell of listeners) tell()
    return () => {
      // The same text may stand in a drawer too.
      if (latest.get(uid) === snapshot) latest.delete(uid)
    }
  }, [uid, snapshot])
}

export const useLatest = (uid: string): Snapshot | null =>
  useSyncExternalStore(
    (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    () => latest.get(uid) ?? null,
    () => null,
  )
