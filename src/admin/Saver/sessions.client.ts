'use client'
import { useSyncExternalStore } from 'react'
import type { Place } from './request.client.ts'
import type { SavingSession, Shown } from './session.client.ts'

/** Of the forms on this page by document, and of those whose page has gone on before all of it was stored, by place. */
const open = new Map<string, SavingSession>()
const going = new Map<string, SavingSession>()
const listeners = new Set<() => void>()

/** From now on the form of its document; answers how it leaves: what is not stored then goes on without it. */
export function enter(session: SavingSession): () => void {
  const { type, uid } = session.place
  const document = `${type}/${uid}`
  open.set(document, session)
  tell()
  return () => {
    if (open.get(document) === session) open.delete(document)
    session.port = null
    const place = keyOf(session.place)
    if (!session.get().isAllStored) {
      going.set(place, session)
      session.again()
      const stop = session.subscribe(() => {
        if (!session.get().isAllStored) return
        stop()
        if (going.get(place) === session) going.delete(place)
      })
    }
    tell()
  }
}

/** An earlier form of a place that is still being stored: it ends here, and its text is the caller's. */
export function takeFrom(place: Place): ReturnType<SavingSession['unsaved']> | null {
  const session = going.get(keyOf(place))
  if (!session) return null
  going.delete(keyOf(place))
  const unsaved = session.unsaved()
  session.end()
  return unsaved
}

/** Nothing of what is typed on this page leaves any more, nor is it kept. */
export function endAll(): void {
  for (const session of [...open.values(), ...going.values()]) session.end()
  going.clear()
}

/** The session of a document's open form. */
export function useSession(type: string, uid: string): SavingSession | null {
  const known = () => open.get(`${type}/${uid}`) ?? null
  return useSyncExternalStore(subscribe, known, none)
}

/** What there is to be said of it; null before the form is open. */
export function useShown(session: SavingSession | null): Shown | null {
  const get = session?.get ?? none
  return useSyncExternalStore(session?.subscribe ?? never, get, none)
}

const none = () => null
const never = () => () => {}
const keyOf = ({ type, uid, locale }: Place): string => `${type}/${uid} ${locale}`

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
