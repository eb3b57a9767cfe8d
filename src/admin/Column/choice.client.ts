'use client'
import { useCallback, useSyncExternalStore } from 'react'

/** What may stand beside the text, one at a time. */
export const PARTS = ['fiche', 'notes', 'corrections', 'french', 'comments'] as const
export type Part = (typeof PARTS)[number]

const KEY = 'coplume.column '
const listeners = new Set<() => void>()
/** Where the device keeps nothing, as long as the page stands. */
const inPage = new Map<string, string>()

/** The part this person chose last, on this device. */
export function useChosenPart(person: string): [Part, (part: Part) => void] {
  const chosen = useSyncExternalStore(
    (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    () => kept(person),
    () => 'fiche' as const,
  )
  return [chosen, useCallback((part) => choose(person, part), [person])]
}

/** Shows the part a field stands in: what is hidden cannot take the focus. */
export function showPartOf(field: Element): void {
  const person = field.closest('form')?.querySelector('.colonne')?.getAttribute('data-person')
  if (!person) return
  const part = PARTS.find((each) => field.closest(`.volet-${each}`))
  if (part) choose(person, part)
}

function kept(person: string): Part {
  const found = inPage.get(person) ?? stored(person)
  return PARTS.find((part) => part === found) ?? 'fiche'
}

function stored(person: string): string | null {
  try {
    return localStorage.getItem(KEY + person)
  } catch {
    return null
  }
}

function choose(person: string, part: Part): void {
  inPage.set(person, part)
  try {
    localStorage.setItem(KEY + person, part)
  } catch {
    // Kept in the page.
  }
  for (const tell of listeners) tell()
}
