import { sectionAddress, type PagedType } from '#domain/delivered/addresses.ts'
import type { DeliveredItem } from '#domain/delivered/index.ts'
import type { Locale } from '#domain/content/shared.ts'

/** What is chosen of a list, by parameter; a day may be `today`, which is another one tomorrow. */
export type Chosen = Readonly<Record<string, readonly (string | number)[]>>

/** What a reader asks of a list. */
export interface ListQuestion {
  readonly type: PagedType
  readonly chosen: Chosen
  /** From 1. */
  readonly page: number
  /** A parameter of the address that means nothing here, or is not what it should be. */
  readonly unknown: string | null
}

/** A value that may be chosen. */
export interface Choice {
  /** The parameter. */
  readonly name: string
  readonly value: string | number
  /** Under the heading of its filter. */
  readonly label: string
  /** Where it stands alone: with what its filter is called. */
  readonly told: string
  /** How many texts have it, of those that answer the other filters. */
  readonly count: number
  readonly isChosen: boolean
}

/** One question a list can be asked, with the values it can be given. */
export interface FilterShown {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  /** Any year can be written as well. */
  readonly isYear: boolean
}

/** A page of a list, and what it can be asked. */
export interface Listed {
  readonly items: readonly DeliveredItem[]
  readonly total: number
  readonly pages: number
  /** How many there are without a filter. */
  readonly all: number
  readonly filters: readonly FilterShown[]
  /** Where nothing answers: what there would be without one of the choices. */
  readonly wider: readonly { readonly choice: Choice; readonly count: number }[]
}

/** The one address of a question. */
export function listAddress(
  { type, chosen, page }: Pick<ListQuestion, 'type' | 'chosen' | 'page'>,
  locale: Locale,
): string {
  const asked = Object.entries(chosen).flatMap(([name, values]) => values.map((value) => [name, String(value)]))
  const query = new URLSearchParams([...asked, ...(page > 1 ? [['page', String(page)]] : [])])
  query.sort()
  return sectionAddress({ type, locale }) + (query.size > 0 ? `?${query.toString()}` : '')
}

/** The same question without one of its choices, from its first page. */
export function withoutChoice(question: ListQuestion, { name, value }: Pick<Choice, 'name' | 'value'>): ListQuestion {
  const left = Object.entries(question.chosen).map(([each, values]) => [
    each,
    each === name ? values.filter((other) => other !== value) : values,
  ])
  return { ...question, chosen: Object.fromEntries(left.filter(([, values]) => values!.length > 0)) as Chosen, page: 1 }
}
