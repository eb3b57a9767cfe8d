import type { IncomingMessage } from 'node:http'
import type { ErrorCode } from '#domain/errors.ts'

const MEGABYTE = 1024 * 1024
/** Room a body begins with; it is doubled when it is full. */
const FIRST_BYTES = 1024

interface Budget {
  /** Bytes that may be held at once, in all and for one person. */
  totalBytes?: number
  personBytes?: number
  /** A body may take this long, and this much longer for each megabyte: 15 MB over the mobile network take minutes. */
  patienceMs?: number
  patiencePerMegabyteMs?: number
}

interface Wanted {
  req: IncomingMessage
  mostBytes: number
  /** Whose it is: an id, or '' of somebody who is not logged in. */
  person: string
}

export type Body = { bytes: Buffer<ArrayBuffer>; release(): void } | { refused: ErrorCode } | { isGone: true }

/**
 * Reads the bodies of requests into memory, within bounds: so many bytes each, for one person and in all, and so long.
 * What is read stays counted until `release`: its bytes live as long as its request does.
 */
export class Bodies {
  readonly #held = new Map<string, number>()
  #heldInAll = 0
  readonly #budget: Required<Budget>

  constructor({
    totalBytes = 192 * MEGABYTE,
    personBytes = 64 * MEGABYTE,
    patienceMs = 20_000,
    patiencePerMegabyteMs = 10_000,
  }: Budget = {}) {
    this.#budget = { totalBytes, personBytes, patienceMs, patiencePerMegabyteMs }
  }

  /** Listens rather than iterates: leaving a loop over a request closes its connection, and the answer never arrives. */
  read({ req, mostBytes, person }: Wanted): Promise<Body> {
    const declared = declaredBytes(req) ?? mostBytes
    if (declared > mostBytes) return Promise.resolve({ refused: 'too_large' })
    // Hung up while the caller was being looked for: nothing more will be heard.
    if (req.destroyed) return Promise.resolve({ isGone: true })
    const { patienceMs, patiencePerMegabyteMs } = this.#budget
    return new Promise((resolve) => {
      let held = Buffer.alloc(0)
      let size = 0
      const release = () => {
        this.#hold(person, -held.length)
        held = Buffer.alloc(0)
      }
      const end = (result: Body) => {
        clearTimeout(timer)
        req.off('data', take).off('end', whole).off('close', gone).off('error', gone)
        req.on('error', () => undefined)
        if (!('bytes' in result)) release()
        resolve(result)
      }
      const take = (chunk: Buffer) => {
        const wanted = size + chunk.length
        if (wanted > mostBytes) return end({ refused: 'too_large' })
        if (wanted > held.length) {
          // Copied together: a piece of one byte keeps half a kilobyte alive, and a million of them are half a gigabyte.
          const larger = Buffer.alloc(Math.min(declared, Math.max(wanted, 2 * held.length, FIRST_BYTES)))
          held.copy(larger, 0, 0, size)
          const refused = this.#hold(person, larger.length - held.length)
          held = larger
          if (refused) return end({ refused })
        }
        chunk.copy(held, size)
        size = wanted
      }
      const whole = () => end({ bytes: held.subarray(0, size), release })
      const gone = () => end({ isGone: true })
      const timer = setTimeout(
        () => end({ refused: 'too_slow' }),
        patienceMs + (declared / MEGABYTE) * patiencePerMegabyteMs,
      )
      req.on('data', take).on('end', whole).on('close', gone).on('error', gone)
    })
  }

  /** Counts the room for what has come, not for what is said to come, which costs nothing; tells when it is too much. */
  #hold(person: string, bytes: number): ErrorCode | null {
    const { totalBytes, personBytes } = this.#budget
    this.#heldInAll += bytes
    const held = (this.#held.get(person) ?? 0) + bytes
    if (held > 0) this.#held.set(person, held)
    else this.#held.delete(person)
    if (held > personBytes) return 'too_much_at_once'
    return this.#heldInAll > totalBytes ? 'busy' : null
  }
}

/** The length a request says its body has, in bytes; undefined of one sent in pieces. */
export function declaredBytes(req: IncomingMessage): number | undefined {
  const declared = req.headers['content-length']
  if (declared !== undefined) return Number(declared)
  return req.headers['transfer-encoding'] === undefined ? 0 : undefined
}
