import { Asker, type Asking, type Query } from './asking.ts'
import { CoplumeError } from './problem.ts'
import { watchChanges, type Watched, type Watching } from './watch.ts'
import type { Change, ChangeList, DocumentOf, DocumentQuery, FieldOf, Found, FoundList, ItemOf, Kind, ListOf, ListQuery, Outline, PartnerList, PartOf, ProofOf, SearchQuery, Vocabularies } from './types.ts' // prettier-ignore

type Fields<K extends Kind, F extends FieldOf<K>> = ListQuery<K> & { readonly fields: readonly F[] }
type Parts<K extends Kind, F extends FieldOf<K>> = Omit<ListOf<K>, 'items'> & { items: PartOf<K, F>[] }
type InLanguage = { readonly locale?: 'fr' | 'en' }

/** As many as there may be on one page. */
const WHOLE_PAGE = 100
const MANY_CHANGES = 500

/** Reads one guide. Nothing is asked before something is wanted of it. */
export class Coplume {
  readonly #asker: Asker

  constructor(asking: Asking) {
    this.#asker = new Asker(asking)
  }

  /** One page of a list; with `fields`, only those of each item. */
  list<K extends Kind, const F extends FieldOf<K>>(kind: K, query: Fields<K, F>): Promise<Parts<K, F>>
  list<K extends Kind>(kind: K, query?: ListQuery<K>): Promise<ListOf<K>>
  list(kind: Kind, query: Query = {}): Promise<unknown> {
    return this.#asker.json(`/v1/${kind}`, query)
  }

  /**
   * Everything a list has, page by page as it is wanted, each once. Where something is published or withdrawn meanwhile, an item
   * may be left out or stand for one that is gone: `watch` from before the first tells.
   */
  each<K extends Kind, const F extends FieldOf<K>>(kind: K, query: Fields<K, F>): AsyncGenerator<PartOf<K, F>, void>
  each<K extends Kind>(kind: K, query?: ListQuery<K>): AsyncGenerator<ItemOf<K>, void>
  each(kind: Kind, query: Query = {}): AsyncGenerator<unknown, void> {
    return this.#pages(`/v1/${kind}`, query)
  }

  /** One document, under the slug it has or had. @throws CoplumeError 404 where there never was one, 410 where it is withdrawn */
  get<K extends Kind>(kind: K, slug: string, query?: DocumentQuery<K>): Promise<DocumentOf<K>> {
    return this.#asker.json(`/v1/${kind}/${encodeURIComponent(slug)}`, query as Query)
  }

  /** One document, or null where none is published there. */
  async find<K extends Kind>(kind: K, slug: string, query?: DocumentQuery<K>): Promise<DocumentOf<K> | null> {
    try {
      return await this.get(kind, slug, query)
    } catch (problem) {
      if (problem instanceof CoplumeError && (problem.status === 404 || problem.isGone)) return null
      throw problem
    }
  }

  /** What shows that this very text was approved: its frozen text, the answers, the rows of the ledger. */
  proof<K extends Kind>(kind: K, slug: string, query?: InLanguage): Promise<ProofOf<K>> {
    return this.#asker.json(`/v1/${kind}/${encodeURIComponent(slug)}/proof`, query)
  }

  /** One page of what answers, the best first. */
  search(q: string, query?: SearchQuery): Promise<FoundList> {
    return this.#asker.json('/v1/search', { ...query, q })
  }

  /** All that answers, the best first. */
  searchEach(q: string, query?: SearchQuery): AsyncGenerator<Found, void> {
    return this.#pages('/v1/search', { ...query, q })
  }

  /** The chapters as the guide has them in order. */
  outline(query?: InLanguage): Promise<Outline> {
    return this.#asker.json('/v1/outline', query)
  }

  partners(query?: InLanguage): Promise<PartnerList> {
    return this.#asker.json('/v1/partners', query)
  }

  /** What the values of fields are called. */
  vocabularies(): Promise<Vocabularies> {
    return this.#asker.json('/v1/vocabularies')
  }

  /** What changed after a place, a page of it; without a place, from the beginning. `next` is the place to ask from then. */
  changes(since?: string, { limit = MANY_CHANGES }: { limit?: number } = {}): Promise<ChangeList> {
    return this.#asker.json('/v1/changes', { since, limit })
  }

  /** All that changed after a place until now. Answers the place it ended at. */
  async *eachChange(since?: string): AsyncGenerator<Change, string> {
    for (;;) {
      const { items, next, more } = await this.changes(since)
      yield* items
      since = next
      if (!more) return next
    }
  }

  /** What changes, as it happens, from a place or from now, until the signal says so. Comes back by itself to where it was. */
  watch(watching?: Watching): AsyncGenerator<Watched, void> {
    return watchChanges(this.#asker, watching)
  }

  /** Absolute, of what an answer names by its path: `links.self`, a picture's `src`, `/v1/media/…`. */
  address(path: string): string {
    return this.#asker.address(path)
  }

  async *#pages<T extends { readonly uid: string }>(path: string, query: Query): AsyncGenerator<T, void> {
    const told = new Set<string>()
    for (let page = 1; ; page++) {
      const asked = { pageSize: WHOLE_PAGE, ...query, page }
      const { items, pages } = await this.#asker.json<{ items: T[]; pages: number }>(path, asked)
      for (const item of items) {
        if (told.has(item.uid)) continue
        told.add(item.uid)
        yield item
      }
      if (page >= pages) return
    }
  }
}
