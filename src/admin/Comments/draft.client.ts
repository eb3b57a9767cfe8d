'use client'
import type { Anchor } from '#domain/anchor.ts'
import type { Written } from './Writing.client.tsx'

/** A comment that is being written, with what it is about. */
export interface Draft {
  /** It is sent under this id, however often. */
  readonly id: string
  readonly anchor: Anchor | null
  readonly written: Written
}

/** Keeps a draft on this device until it is sent or left; a device that keeps nothing is no reason not to write. */
export function keepDraft(place: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(KEY + place, JSON.stringify(draft))
    else localStorage.removeItem(KEY + place)
  } catch {
    // The text is still in the page.
  }
}

export function keptDraft(place: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(KEY + place) ?? 'null') as Draft | null
  } catch {
    return null
  }
}

const KEY = 'coplume-comment '
