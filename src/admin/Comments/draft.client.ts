'use client'
import type { Anchor } from '#domain/anchor.ts'
import { useKept } from '../kept.client.ts'
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
export const useDraft = (place: string) => useKept<Draft>(`coplume-comment ${place}`)
