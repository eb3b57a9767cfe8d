import { wordlessIn, type Wordless } from '#domain/content/frozenTitles.ts'
import type { AnyContent } from '#domain/content/index.ts'
import { referencesOf } from '#domain/content/references.ts'
import type { PublicPartner } from '#domain/liveDocument.ts'
import type { Log } from '#platform/log.ts'
import type { StorageReader } from '#platform/storage/storage.ts'
import { lean } from './lean.ts'
import { getMany, keyOf, type Revision } from '#shelf/shelf.ts'

type Text = AnyContent | PublicPartner

/** The texts readers see, read from the shelf once, their hash checked then. */
export class Texts {
  #known = new Map<string, Text>()
  /** What they point to without words, of the few that do. */
  #wordless = new Map<string, Wordless[]>()
  /** Uids of what they point to. A body is read once, before it is packed. */
  #links = new Map<string, readonly string[]>()
  #reported = new Set<string>()

  constructor(
    readonly storage: StorageReader,
    readonly logger: Log,
  ) {}

  /**
   * Reads those that are not known yet, in pages. What is lost or is not what was frozen stays unknown.
   * @throws whatever a database that does not answer throws: it says nothing of the texts, readers keep what they have
   */
  async load(revisions: readonly Revision[]): Promise<void> {
    const missing = revisions.filter((revision) => !this.#known.has(keyOf(revision)))
    const strings = new Map<string, string>()
    for (const [key, text] of await getMany(this.storage, missing)) {
      if (text) {
        this.#known.set(key, lean(text as Text, strings))
        const wordless = wordlessIn(text as Record<string, unknown>)
        if (wordless.length > 0) this.#wordless.set(key, wordless)
        const uids = new Set(referencesOf(text as Record<string, unknown>).map(({ uid }) => uid))
        if (uids.size > 0) this.#links.set(key, [...uids])
        this.#reported.delete(key)
      } else if (!this.#reported.has(key)) {
        this.logger.error({ key }, 'revision not served')
        this.#reported.add(key)
      }
    }
  }

  /** A text that was loaded, or null when it cannot be believed. */
  of<T extends Text>(revision: Revision): T | null {
    return (this.#known.get(keyOf(revision)) as T | undefined) ?? null
  }

  /** What a text that was loaded points to without words. */
  wordlessIn(revision: Revision): readonly Wordless[] {
    return this.#wordless.get(keyOf(revision)) ?? []
  }

  /** Uids of what a text that was loaded points to, in reading order. */
  linksIn(revision: Revision): readonly string[] {
    return this.#links.get(keyOf(revision)) ?? []
  }

  forget(revision: Revision): void {
    this.#known.delete(keyOf(revision))
    this.#wordless.delete(keyOf(revision))
    this.#links.delete(keyOf(revision))
    this.#reported.delete(keyOf(revision))
  }

  /** Forgets every text but these. */
  keepOnly(revisions: readonly Revision[]): void {
    const keys = new Set(revisions.map(keyOf))
    for (const key of this.#known.keys()) if (!keys.has(key)) this.#known.delete(key)
    for (const key of this.#wordless.keys()) if (!keys.has(key)) this.#wordless.delete(key)
    for (const key of this.#links.keys()) if (!keys.has(key)) this.#links.delete(key)
    for (const key of this.#reported) if (!keys.has(key)) this.#reported.delete(key)
  }

  get size(): number {
    return this.#known.size
  }
}
