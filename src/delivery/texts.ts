import type { Payload } from 'payload'
import type { AnyContent } from '#domain/content/index.ts'
import { isRefusal } from '#domain/errors.ts'
import type { PublicPartner } from '#domain/liveDocument.ts'
import { get, type Revision } from '#shelf/shelf.ts'

export const keyOf = ({ type, uid, revision }: Revision): string => `${type}:${uid}:${revision}`

/** The texts readers see, read from the shelf once, their hash checked then. */
export class Texts {
  #known = new Map<string, AnyContent | PublicPartner>()
  #reported = new Set<string>()

  constructor(readonly payload: Payload) {}

  /** A text, or null when it is lost or not what was frozen. @throws whatever a database that does not answer throws */
  async read<T extends AnyContent | PublicPartner>(revision: Revision): Promise<T | null> {
    const key = keyOf(revision)
    const known = this.#known.get(key)
    if (known) return known as T
    try {
      const text = await get<T>(this.payload, revision)
      this.#known.set(key, text)
      this.#reported.delete(key)
      return text
    } catch (error) {
      // A database that does not answer says nothing of the text: readers keep what they have, and it is tried again.
      if (!isRefusal(error)) throw error
      if (!this.#reported.has(key)) this.payload.logger.error({ err: error, key }, 'revision not served')
      this.#reported.add(key)
      return null
    }
  }

  /** Forgets every text but these. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.#known.keys()) if (!keys.has(key)) this.#known.delete(key)
    for (const key of this.#reported) if (!keys.has(key)) this.#reported.delete(key)
  }

  get size(): number {
    return this.#known.size
  }
}
