import type { PagedType } from '#domain/delivered/addresses.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import type { LiveDocument, LiveGuide } from '#domain/liveDocument.ts'
import { KindIndex } from './kindIndex.ts'

/**
 * What lists are asked of, by kind, and what points to what. It follows what readers have: a document that is the same as before costs a look, one that
 * came, left or changed is put in or taken out. Asked only of the guide it was told of last.
 */
export class Catalogue {
  #documents: LiveGuide['documents'] = new Map()
  readonly #kinds = new Map<PagedType, KindIndex>(PAGED.map((type) => [type, new KindIndex(type)]))

  /** The documents that point to one, by its uid. */
  readonly #citing = new Map<string, Set<string>>()

  follow({ documents }: LiveGuide): this {
    const former = this.#documents
    if (documents === former) return this
    let same = 0
    const changed: LiveDocument[] = []
    for (const [uid, document] of documents) {
      if (former.get(uid) === document) same++
      else changed.push(document)
    }
    if (same < former.size)
      for (const [uid, document] of former) if (documents.get(uid) !== document) this.#drop(document)
    for (const document of changed) this.#take(document)
    this.#documents = documents
    return this
  }

  /** Uids of the documents that point to one. */
  citing(uid: string): readonly string[] {
    return [...(this.#citing.get(uid) ?? [])]
  }

  of(type: PagedType): KindIndex {
    return this.#kinds.get(type)!
  }

  #take(document: LiveDocument): void {
    this.#indexOf(document)?.add(document)
    for (const target of document.links)
      this.#citing.set(target, (this.#citing.get(target) ?? new Set()).add(document.uid))
  }

  #drop({ uid, links, ...document }: LiveDocument): void {
    this.#indexOf(document)?.delete(uid)
    for (const target of links) {
      const those = this.#citing.get(target)
      those?.delete(uid)
      if (those?.size === 0) this.#citing.delete(target)
    }
  }

  /** The outline is no list. */
  #indexOf({ type }: Pick<LiveDocument, 'type'>): KindIndex | undefined {
    return this.#kinds.get(type as PagedType)
  }
}
