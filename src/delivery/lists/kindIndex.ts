import type { PagedType } from '#domain/delivered/addresses.ts'
import { FILTERS, instantOf, type SpanFilter } from '#domain/delivered/filters.ts'
import { localeOf, said } from '#domain/delivered/localise.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import { COLLATORS } from '../serialize/byTitle.ts'
import { isVisible } from '../serialize/isVisible.ts'
import { Bits } from './bits.ts'
import { Order, type Key } from './order.ts'

type Values = Readonly<Record<string, unknown>>

/** What a list is asked for: values by parameter, any of them within one, all parameters. */
export interface Question {
  readonly filters: Readonly<Record<string, readonly (string | number)[]>>
  /** The name of an order; the other way round with a `-` before it. */
  readonly sort: string
  readonly locale: Locale
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly now: Date
}

/** One value of a parameter, and how many documents there would be with it. */
export interface Counted {
  readonly value: string
  /** As a document calls it; the value itself where a closed list says more. */
  readonly name: string
  readonly count: number
}

/** Those that have a value, and how many call it by which name. */
interface Having {
  readonly slots: Bits
  readonly names: Map<string, number>
}

/** What documents of one kind are found by: for each value the set of those that have it, each order as a list. */
export class KindIndex {
  readonly #documents: (LiveDocument<PagedType> | undefined)[] = []
  readonly #slots = new Map<string, number>()
  readonly #free: number[] = []
  readonly #all = new Bits()
  readonly #sets = new Map<string, Map<string, Having>>()
  readonly #spans = new Map<string, (readonly [number, number] | null)[]>()
  /** Made when they are asked for first, then kept. */
  readonly #orders = new Map<string, Order>()

  constructor(readonly type: PagedType) {}

  add(document: LiveDocument): void {
    const slot = this.#free.pop() ?? this.#documents.length
    this.#documents[slot] = document as LiveDocument<PagedType>
    this.#slots.set(document.uid, slot)
    this.#all.add(slot)
    const content = document.content as unknown as Values
    for (const filter of FILTERS[this.type].values)
      for (const [value, name] of filter.valuesIn(content)) this.#take(filter.name, { value, name, slot })
    for (const span of FILTERS[this.type].spans) this.#spansOf(span)[slot] = span.spanIn(content)
    for (const order of this.#orders.values()) order.add(slot)
  }

  delete(uid: string): void {
    const slot = this.#slots.get(uid)
    if (slot === undefined) return
    for (const order of this.#orders.values()) order.delete(slot)
    const content = this.#documents[slot]!.content as unknown as Values
    for (const { name, valuesIn } of FILTERS[this.type].values)
      for (const [value, called] of valuesIn(content)) this.#drop(name, { value, name: called, slot })
    for (const spans of this.#spans.values()) spans[slot] = null
    this.#all.delete(slot)
    this.#slots.delete(uid)
    this.#documents[slot] = undefined
    this.#free.push(slot)
  }

  /** A page of those that answer a question, and how many do. */
  find(question: Question): { items: LiveDocument<PagedType>[]; total: number } {
    const found = together(this.#answersTo(question))
    const items: LiveDocument<PagedType>[] = []
    let before = (question.page - 1) * question.pageSize
    const total = found.size
    if (before >= total) return { items, total }
    for (const slot of this.#orderOf(question).read(question.sort.startsWith('-'))) {
      if (!found.has(slot) || before-- > 0) continue
      items.push(this.#documents[slot]!)
      if (items.length === question.pageSize) break
    }
    return { items, total }
  }

  /** How many answer a question, whatever page of them it asks for. */
  count(question: Question): number {
    return together(this.#answersTo(question)).size
  }

  /** Of each parameter the values somebody could ask for beside the others, those that were asked for among them. */
  facets(question: Question): Record<string, Counted[]> {
    const answers = this.#answersTo(question)
    const all = together(answers)
    return Object.fromEntries(
      FILTERS[this.type].values.map(({ name }) => {
        const others = answers.has(name) ? together(answers, name) : all
        const asked = (question.filters[name] ?? []).map(String)
        const sets = this.#sets.get(name) ?? new Map<string, Having>()
        const counted = [...sets].flatMap(([value, { slots, names }]): Counted[] => {
          const count = slots.sharedWith(others)
          // Of two spellings the first in the alphabet, whichever came first.
          return count > 0 || asked.includes(value) ? [{ value, name: least(names.keys()) ?? value, count }] : []
        })
        const absent = asked.filter((value) => !sets.has(value))
        return [name, [...counted, ...absent.map((value) => ({ value, name: value, count: 0 }))]]
      }),
    )
  }

  /** Those that answer each parameter of a question, by its name; everything there is under ''. */
  #answersTo({ filters, now }: Question): Map<string, Bits> {
    const answers = new Map([['', this.type === 'contacts' ? this.#visible(now) : this.#all]])
    for (const { name } of FILTERS[this.type].values) {
      const sets = this.#sets.get(name)
      const asked = filters[name]?.flatMap((value) => sets?.get(String(value))?.slots ?? [])
      if (asked) answers.set(name, asked.length === 1 ? asked[0]! : Bits.any(asked))
    }
    for (const span of FILTERS[this.type].spans) {
      const asked = filters[span.name]?.map(instantOf)
      const spans = this.#spansOf(span)
      const isWithin = (slot: number) =>
        asked!.some((at) => spans[slot] && spans[slot][0] <= at && at <= spans[slot][1])
      if (asked) answers.set(span.name, Bits.where(this.#documents.length, isWithin))
    }
    return answers
  }

  /** Some leave by time alone. */
  #visible(now: Date): Bits {
    const documents = this.#documents
    return Bits.where(documents.length, (slot) => documents[slot] !== undefined && isVisible(documents[slot], now))
  }

  #orderOf({ sort, locale }: Question): Order {
    const name = sort.replace(/^-/, '')
    const key = name === 'title' ? `title ${locale}` : name
    const known = this.#orders.get(key)
    if (known) return known
    const { compare } = name === 'title' ? COLLATORS[locale] : { compare: plainly }
    const uid = (slot: number) => this.#documents[slot]!.uid
    const order = new Order(
      (slot) => this.#keyOf(this.#documents[slot]!, name, locale),
      compare as typeof plainly,
      (one, other) => plainly(uid(one), uid(other)),
    )
    order.fill(this.#slots.values())
    this.#orders.set(key, order)
    return order
  }

  #keyOf({ type, content, publishedAt, firstPublishedAt }: LiveDocument<PagedType>, name: string, locale: Locale): Key {
    if (name === 'title') return said(content.title, localeOf(type, content, locale))
    if (name === 'publishedAt') return publishedAt
    if (name === 'firstPublishedAt') return firstPublishedAt
    const { field = '' } = FILTERS[this.type].sortable.find((each) => each.name === name) ?? {}
    return (content as unknown as Values)[field] as Key
  }

  #take(filter: string, { value, name, slot }: { value: string; name: string; slot: number }): void {
    const sets = this.#sets.get(filter) ?? new Map<string, Having>()
    const having = sets.get(value) ?? { slots: new Bits(), names: new Map<string, number>() }
    this.#sets.set(filter, sets.set(value, having))
    having.slots.add(slot)
    having.names.set(name, (having.names.get(name) ?? 0) + 1)
  }

  #drop(filter: string, { value, name, slot }: { value: string; name: string; slot: number }): void {
    const sets = this.#sets.get(filter)
    const having = sets?.get(value)
    if (!having) return
    having.slots.delete(slot)
    const left = (having.names.get(name) ?? 0) - 1
    if (left > 0) having.names.set(name, left)
    else having.names.delete(name)
    if (having.names.size === 0) sets?.delete(value)
  }

  #spansOf({ name }: SpanFilter): (readonly [number, number] | null)[] {
    const known = this.#spans.get(name) ?? []
    this.#spans.set(name, known)
    return known
  }
}

/** Those in all of them, one left out by its name. */
const together = (answers: ReadonlyMap<string, Bits>, without?: string): Bits =>
  [...answers].reduce(
    (found, [name, each]) => (name === without || name === '' ? found : found.and(each)),
    answers.get('')!,
  )

function least(texts: Iterable<string>): string | undefined {
  let found: string | undefined
  for (const text of texts) if (found === undefined || text < found) found = text
  return found
}

const plainly = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0)
