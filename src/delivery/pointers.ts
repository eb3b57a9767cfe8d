import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentRef } from '#domain/events.ts'
import type { Guide } from '#domain/guide.ts'
import type { Live } from '#domain/review.ts'
import { env } from '#platform/env.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { Signer } from '#platform/signer.ts'

/** Everything delivery needs of the ledger at one position. */
export interface Pointers {
  readonly seq: number
  readonly isDemonstration: boolean
  readonly live: readonly { readonly ref: DocumentRef; readonly live: Live }[]
  readonly partners: readonly (readonly [uid: string, revision: string])[]
  readonly slugs: readonly (readonly [key: string, uid: string])[]
}

/** What the ledger's fold says is live, and under which addresses. */
export function pointersOf(guide: Guide): Pointers {
  const live: { ref: DocumentRef; live: Live }[] = []
  for (const { ref, review } of guide.reviews.values()) if (review.live) live.push({ ref, live: review.live })
  return {
    seq: guide.seq,
    isDemonstration: guide.isDemonstration,
    live,
    partners: [...guide.partners],
    slugs: [...guide.slugs],
  }
}

/**
 * The last verified pointers, signed, in the data folder: one damaged row of the ledger must not silence the guide. They
 * are read only when the ledger cannot be followed, and believed only under our own key.
 */
export function writePointers(signer: Signer, pointers: Pointers): void {
  const file = pointersFile()
  const text = JSON.stringify(pointers)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify({ signature: signer.sign(text), text }))
  renameSync(`${file}.new`, file)
}

/** Null when there are none, or when they were not written by this installation, under whichever key of its time. */
export function readPointers(ledger: Ledger): Pointers | null {
  const file = pointersFile()
  if (!existsSync(file)) return null
  try {
    const { signature, text } = JSON.parse(readFileSync(file, 'utf8')) as { signature: string; text: string }
    return ledger.verifies(text, signature) ? (JSON.parse(text) as Pointers) : null
  } catch {
    return null
  }
}

/** How far the ledger was when they were written, whoever signed them; null when there are none to read. */
export function claimedPosition(): number | null {
  try {
    const { text } = JSON.parse(readFileSync(pointersFile(), 'utf8')) as { text: string }
    const { seq } = JSON.parse(text) as Pointers
    return Number.isInteger(seq) ? seq : null
  } catch {
    return null
  }
}

const pointersFile = (): string => path.resolve(env().DATA_DIR, 'pointers.json')
