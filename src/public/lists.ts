import { createElement, type ReactElement } from 'react'
import { z } from 'zod'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { FILTERS } from '#domain/delivered/filters.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import type { Reading } from '#delivery/http/handlers.ts'
import { LIST_QUERIES } from '#delivery/http/listQuery.ts'
import { ApiProblem } from '#delivery/http/problems.ts'
import { parseQuery } from '#delivery/http/query.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import type { Found } from '#site/found.ts'
import { ListPage } from '#site/list.tsx'
import type { Chosen, ListQuestion } from '#site/listed.ts'
import { countOf, listedAs, PAGE_SIZE, TODAY } from './listedAs.ts'
import { siteOf } from './siteOf.ts'

/** Days and years of one question: each is counted for itself. */
const MOST_INSTANTS = 3
/** Values in a question that is kept. */
const MOST_KEPT_VALUES = 3

/** Of the parameters of `/v1`, those that choose, and the page; a day may be today's, whichever it is. */
const QUESTIONS = Object.fromEntries(PAGED.map((type) => [type, schemaOf(type)])) as Readonly<
  Record<PagedType, z.ZodObject>
>

function schemaOf(type: PagedType): z.ZodObject {
  const { shape } = LIST_QUERIES[type]
  const { values, spans } = FILTERS[type]
  const own = ['page', ...[...values, ...spans].map(({ name }) => name)]
  const day = z
    .array(z.union([z.literal(TODAY), z.iso.date()]))
    .max(MOST_INSTANTS)
    .optional()
  const days = spans.filter(({ of }) => of === 'day').map(({ name }) => [name, day])
  return z.strictObject({ ...Object.fromEntries(own.map((name) => [name, shape[name]])), ...Object.fromEntries(days) })
}

/** A question, and whether its address names what was left empty: a form sends that too. */
interface Asked {
  readonly question: ListQuestion
  readonly hasEmpty: boolean
}

/** What an address of a list asks. */
export function listQuestionIn(type: PagedType, search: string): Asked {
  const schema = QUESTIONS[type]
  const pairs = search.length > 1 ? search.slice(1).split('&') : []
  const said = pairs.filter((pair) => !pair.endsWith('=') || !Object.hasOwn(schema.shape, pair.slice(0, -1)))
  const hasEmpty = said.length < pairs.length
  try {
    const { page, ...chosen } = parseQuery(schema, said.join('&')).query
    return { question: { type, chosen: given(chosen), page: page as number, unknown: null }, hasEmpty }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { question: { type, chosen: {}, page: 1, unknown: error.more.parameter ?? '' }, hasEmpty: false }
  }
}

const given = (chosen: Readonly<Record<string, unknown>>): Chosen =>
  Object.fromEntries(Object.entries(chosen).filter(([, values]) => values !== undefined)) as Chosen

/** Whether a list can be asked what holds on a day: tomorrow the answer is another. */
export const hasDays = (type: PagedType): boolean => FILTERS[type].spans.some(({ of }) => of === 'day')

interface Drawn {
  readonly asking: Asking
  readonly reading: Reading
  readonly question: ListQuestion
  readonly found?: Found
}

export function listPage({ asking, reading, question, found }: Drawn): ReactElement {
  const list = question.unknown === null ? listedAs(reading.catalogue, question, asking) : null
  return createElement(ListPage, { site: siteOf(asking, found), question, list })
}

/** Whether a page of a list has something on it. Those beyond the last are without end, and so are names nothing has. */
export const isThere = (question: ListQuestion, { asking, reading }: Omit<Drawn, 'question'>): boolean =>
  countOf(reading.catalogue, question, asking) > (question.page - 1) * PAGE_SIZE

/** Whether a question is one of those that are kept: the others have no end. */
export const isKept = (question: ListQuestion, drawn: Omit<Drawn, 'question'>): boolean => {
  const values = Object.entries(question.chosen)
  const asked = values.flatMap(([, each]) => each).length
  // Of days and years there is no end, and on each of them something lasts.
  const instants = FILTERS[question.type].spans.map(({ name }) => name)
  if (values.some(([name, each]) => instants.includes(name) && each.some((value) => value !== TODAY))) return false
  return asked <= MOST_KEPT_VALUES && (isThere(question, drawn) || (asked === 0 && question.page === 1))
}
