import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { DocumentRef } from '#domain/events.ts'
import type { Guide } from '#domain/guide.ts'
import type { Live } from '#domain/review.ts'
import type { Ledger } from '#ledger/ledger.ts'

/** Everything delivery needs of the ledger at one position. */
export interface Pointers {
  readonly seq: number
  readonly isDemonstration: boolean
  readonly live: readonly { readonly ref: DocumentRef; readonly live: Live }[]
  readonly partners: readonly (readonly [uid: string, revision: string])[]
  readonly slugs: readonly (readonly [key: string, uid: string])[]
}

/** What a publication changed of them; `live: null` where a document left the site. */
export interface Delta extends Omit<Pointers, 'live' | 'isDemonstration'> {
  readonly live: readonly { readonly ref: DocumentRef; readonly live: Live | null }[]
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

/** A line of the file: each signature covers the one before, so that no line can be left out or moved. */
interface Line {
  readonly signature: string
  readonly text: string
}

/** Deltas are gathered up to the size of what they change, and no less than this: writing stays in proportion. */
const LEAST_BYTES = 1_000_000

/**
 * The last verified pointers, signed, in the data folder: one damaged row of the ledger must not silence the guide. A
 * first line holds them whole, each next one what a publication changed. They are read only when the ledger cannot be
 * followed, and believed only under a key of this installation.
 */
export class PointersFile {
  /** Signature of the last line; null until the file was written whole by this process. */
  #last: string | null = null
  #wholeBytes = 0
  #deltaBytes = 0

  constructor(
    readonly ledger: Ledger,
    readonly dataDir: string,
  ) {}

  /** Whether the next change may be appended: the file is as we left it and has room. */
  get canAppend(): boolean {
    const size = statSync(pointersFile(this.dataDir), { throwIfNoEntry: false })?.size
    const isOurs = this.#last !== null && size === this.#wholeBytes + this.#deltaBytes
    return isOurs && this.#deltaBytes < Math.max(LEAST_BYTES, this.#wholeBytes)
  }

  writeWhole(pointers: Pointers): void {
    const line = this.#signed(JSON.stringify(pointers), '')
    const file = pointersFile(this.dataDir)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, line)
    renameSync(`${file}.new`, file)
    rmSync(formerFile(this.dataDir), { force: true })
    this.#wholeBytes = Buffer.byteLength(line)
    this.#deltaBytes = 0
  }

  append(delta: Delta): void {
    const before = this.#last ?? ''
    const line = this.#signed(JSON.stringify(delta), before)
    try {
      appendFileSync(pointersFile(this.dataDir), line)
    } catch (error) {
      // Half a line may be there: nothing is appended to it.
      this.#last = null
      throw error
    }
    this.#deltaBytes += Buffer.byteLength(line)
  }

  #signed(text: string, before: string): string {
    const signature = this.ledger.signer.sign(`${before}${text}`)
    this.#last = signature
    return `${JSON.stringify({ signature, text } satisfies Line)}\n`
  }
}

/** Null when there are none, or when they were not written by this installation, under whichever key of its time. */
export function readPointers(ledger: Ledger, dataDir: string): Pointers | null {
  let found: Pointers | null = null
  let before = ''
  for (const { signature, text } of lines(dataDir)) {
    // A line cut by the end of its process, or that somebody else wrote, ends what can be believed.
    if (!ledger.verifies(`${before}${text}`, signature)) break
    found = found ? changed(found, JSON.parse(text) as Delta) : (JSON.parse(text) as Pointers)
    before = signature
  }
  return found
}

/** How far the ledger was when they were written, whoever signed them; null when there are none to read. */
export function claimedPosition(dataDir: string): number | null {
  const seqs = lines(dataDir).map(({ text }) => (JSON.parse(text) as { seq?: unknown }).seq)
  const last = seqs.at(-1)
  return Number.isInteger(last) ? (last as number) : null
}

function changed(pointers: Pointers, { seq, live, partners, slugs }: Delta): Pointers {
  const known = new Map(pointers.live.map((each) => [each.ref.uid, each]))
  for (const each of live) {
    if (each.live) known.set(each.ref.uid, { ref: each.ref, live: each.live })
    else known.delete(each.ref.uid)
  }
  return {
    seq,
    isDemonstration: pointers.isDemonstration,
    live: [...known.values()],
    partners: [...new Map([...pointers.partners, ...partners])],
    slugs: [...new Map([...pointers.slugs, ...slugs])],
  }
}

/** The lines that are whole. The version before wrote one, in a file of another name. */
function lines(dataDir: string): Line[] {
  const file = [pointersFile(dataDir), formerFile(dataDir)].find(existsSync)
  if (!file) return []
  const whole: Line[] = []
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const parsed = parsedLine(line)
    if (!parsed) break
    whole.push(parsed)
  }
  return whole
}

function parsedLine(line: string): Line | null {
  try {
    const { signature, text } = JSON.parse(line) as Partial<Line>
    if (typeof signature !== 'string' || typeof text !== 'string') return null
    JSON.parse(text)
    return { signature, text }
  } catch {
    return null
  }
}

const pointersFile = (dataDir: string): string => path.resolve(dataDir, 'pointers.jsonl')
const formerFile = (dataDir: string): string => path.resolve(dataDir, 'pointers.json')
