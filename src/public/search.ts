import { createElement, type ReactElement } from 'react'
import { z } from 'zod'
import { PAGED } from '#domain/delivered/shared.ts'
import type { Reading } from '#delivery/http/handlers.ts'
import { ApiProblem } from '#delivery/http/problems.ts'
import { integer, parseQuery } from '#delivery/http/query.ts'
import { searchAnswer } from '#delivery/search/searchAnswer.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import type { Found } from '#site/found.ts'
import { SearchPage, type SiteQuestion } from '#site/search.tsx'
import { siteOf } from './siteOf.ts'

const PAGE_SIZE = 20
/** As `/v1/search` has them; no words yet: the page asks for some. */
const QUESTION = z.strictObject({
  q: z.string().trim().max(200).default(''),
  type: z.array(z.enum(PAGED)).max(PAGED.length).optional(),
  page: integer(100_000).default(1),
})

/** What an address of the search asks. A form sends its empty fields too. */
export function questionIn(search: string): SiteQuestion {
  try {
    const { query } = parseQuery(QUESTION, search.slice(1))
    return { q: query.q, type: query.type?.[0] ?? null, page: query.page, unknown: null }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return { q: '', type: null, page: 1, unknown: error.more.parameter ?? '' }
  }
}

interface Searched {
  readonly asking: Asking
  readonly reading: Reading
  readonly question: SiteQuestion
  readonly found?: Found
}

export async function searchPage({ asking, reading, question, found: place }: Searched): Promise<ReactElement> {
  const { q, type, page } = question
  if (q !== '') await reading.index.follow(reading.delivered.guide)
  const kinds = type ? [type] : undefined
  const found = q === '' ? null : searchAnswer(reading.index, { q, type: kinds, page, pageSize: PAGE_SIZE }, asking)
  return createElement(SearchPage, { site: siteOf(asking, place), question, found })
}
