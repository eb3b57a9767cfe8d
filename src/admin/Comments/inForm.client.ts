'use client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useSyncExternalStore } from 'react'

/** The body of a form, and whether it may be written in just now. */
export interface Body {
  readonly editor: LexicalEditor
  readonly isEditable: boolean
}

/** By document: the body of its form, and what begins a comment on what is selected there. They are drawn apart from each other. */
const bodies = new Map<string, Body>()
const offers = new Map<string, () => void>()
const listeners = new Set<() => void>()

export const enterBody = (document: string, body: Body): (() => void) => enter(bodies, document, body)

/** From now on comments are begun in the form of this document. */
export const offerComments = (document: string, begin: () => void): (() => void) => enter(offers, document, begin)

export const useBody = (document: string): Body | null => useKnown(bodies, document)

/** Null where nobody comments: no right to, or nothing to be written. */
export const useOffer = (document: string): (() => void) | null => useKnown(offers, document)

function enter<T>(known: Map<string, T>, document: string, one: T): () => void {
  known.set(document, one)
  tell()
  return () => {
    if (known.get(document) === one) known.delete(document)
    tell()
  }
}

function useKnown<T>(known: ReadonlyMap<string, T>, document: string): T | null {
  return useSyncExternalStore(
    subscribe,
    () => known.get(document) ?? null,
    () => null,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
