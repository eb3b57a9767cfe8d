'use client'
import { createStore, delMany, entries, set, type UseStore } from 'idb-keyval'
import type { Kept } from './saving.ts'

/** What a device keeps of one open form until all of it is stored. */
export interface KeptForm {
  readonly person: string
  /** `chapters/<uid> fr` */
  readonly place: string
  /** What the form drew when it was opened, and the number of its last save: who takes it over goes on from there. */
  readonly form: string
  readonly number: number
  /** When it was last kept, milliseconds since 1970. */
  readonly at: number
  readonly fields: Readonly<Record<string, Kept>>
}

const MOST_MS = 30 * 24 * 3_600_000
/** A form that is open somewhere keeps its text anew at least this often. */
export const HEARTBEAT_MS = 5000
/** One that has not for so long is open nowhere. */
export const SILENT_MS = 3 * HEARTBEAT_MS

/** Keeps the text of a form. A device that keeps nothing (a private window) is no reason not to write. */
export const keep = (kept: KeptForm): Promise<void> => quietly(() => set(kept.form, kept, store()))

export const forget = (forms: readonly string[]): Promise<void> => quietly(() => delMany([...forms], store()))

/**
 * What is kept of one person: of a form that is open nowhere when `isLeft`, since an open one will store it itself. What is
 * older than thirty days is erased. Null when the device does not answer.
 */
export async function keptOf(person: string): Promise<KeptForm[] | null> {
  const all = await entries<string, KeptForm>(store()).catch(() => null)
  if (!all) {
    // It is opened anew at the next try.
    opened = undefined
    return null
  }
  const old = all.filter(([, { at }]) => Date.now() - at > MOST_MS).map(([form]) => form)
  if (old.length > 0) await forget(old)
  return all.map(([, kept]) => kept).filter((kept) => kept.person === person && !old.includes(kept.form))
}

/** Whether no page has it open: one that was reloaded says so itself, another has stopped keeping it anew. */
export const isLeft = ({ form, at }: KeptForm): boolean => wasHere(form) || Date.now() - at > SILENT_MS

/** This tab has the form open; told after a reload. */
export function noteHere(form: string): void {
  try {
    sessionStorage.setItem(`${HERE}${form}`, '1')
  } catch {
    // A window that keeps nothing.
  }
}

const HERE = 'coplume-form-'
function wasHere(form: string): boolean {
  try {
    return sessionStorage.getItem(`${HERE}${form}`) !== null
  } catch {
    return false
  }
}

let opened: UseStore | undefined
const store = (): UseStore => (opened ??= createStore('coplume', 'typed'))

async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch {
    // The text is still in the page.
  }
}
