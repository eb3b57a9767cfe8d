import { FILTERS, type SpanFilter, type ValueFilter } from '#domain/delivered/filters.ts'
import type { FacetValue } from '#domain/delivered/shared.ts'
import type { Locale } from '#domain/content/shared.ts'
import { listed } from '#delivery/http/listAnswer.ts'
import type { ListQuery } from '#delivery/http/listQuery.ts'
import type { Catalogue } from '#delivery/lists/catalogue.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { dayOf, isoDay } from '#site/dates.ts'
import {
  withoutChoice,
  type Choice,
  type Chosen,
  type FilterShown,
  type Listed,
  type ListQuestion,
} from '#site/listed.ts'
import { say } from '#words/say.ts'
import { SITE_WORDS } from '#words/site.ts'

/** A day as an address of the site may write it. `/v1` wants the day itself. */
export const TODAY = 'today'
export const PAGE_SIZE = 50
/** Choices that are looked at one by one where nothing answers them all. */
const MOST_WIDENED = 5

/** A page of a list as `/v1` answers it, and what it can be asked, in the language of the page. */
export function listedAs(catalogue: Catalogue, question: ListQuestion, asking: Asking): Listed {
  const { type, chosen } = question
  const { items, total, pages, facets } = listed(catalogue, type, { asking, query: queryOf(question, asking) })
  const count = (other: Chosen) => countOf(catalogue, { ...question, chosen: other }, asking)
  const all = count({})
  const { values, spans } = FILTERS[type]
  const filters = [
    ...values.map((filter) =>
      valuesShown(filter, { facet: facets?.[filter.name] ?? [], chosen, locale: asking.locale }),
    ),
    ...spans.map((span) => spanShown(span, { chosen, count, locale: asking.locale })),
  ]
  const asked = filters.flatMap(({ choices }) => choices).filter(({ isChosen }) => isChosen)
  const widened = total === 0 ? asked.slice(0, MOST_WIDENED) : []
  const wider = widened.map((choice) => ({ choice, count: count(withoutChoice(question, choice).chosen) }))
  return {
    items,
    total,
    pages,
    all,
    filters: all === 0 ? [] : filters.filter(({ choices, isYear }) => isYear || isOpen(choices)),
    wider: wider.filter((each) => each.count > 0),
  }
}

/** How many texts answer a question, whichever page of them it asks for. */
export const countOf = (catalogue: Catalogue, question: ListQuestion, asking: Asking): number =>
  catalogue.of(question.type).count({ ...queryOf(question, asking), now: asking.now })

/** Whether there is something to choose: what all texts have is none. */
const isOpen = (choices: readonly Choice[]): boolean =>
  choices.length > 1 || choices.some(({ isChosen, value }) => isChosen || value === TODAY)

function queryOf({ chosen, page }: ListQuestion, { locale, format, now }: Asking): ListQuery {
  const day = isoDay(now.toISOString())
  const filters = Object.entries(chosen).map(([name, values]) => [
    name,
    values.map((value) => (value === TODAY ? day : value)),
  ])
  return {
    locale,
    format,
    page,
    pageSize: PAGE_SIZE,
    sort: 'title',
    include: ['facets'],
    filters: Object.fromEntries(filters) as ListQuery['filters'],
  }
}

interface Around {
  readonly chosen: Chosen
  readonly locale: Locale
}

function valuesShown(
  { name, label }: ValueFilter,
  { facet, chosen, locale }: Around & { facet: readonly FacetValue[] },
): FilterShown {
  const told = (value: string) => say(SITE_WORDS.chosenOne, locale, { filter: label[locale], value })
  const choices = facet.map(({ value, label: known, count }) => {
    // Whoever made the address wrote it: this page says nothing of theirs.
    const called = count === 0 && known === value ? say(SITE_WORDS.unknownValue, locale) : known
    const isChosen = chosen[name]?.includes(value) ?? false
    return { name, value, label: called, told: told(called), count, isChosen }
  })
  return { name, label: label[locale], choices, isYear: false }
}

/** No list says the instants of a stretch of time: today, of days, and what was asked for. */
function spanShown(
  { name, of, during }: SpanFilter,
  { chosen, count, locale }: Around & { count: (chosen: Chosen) => number },
): FilterShown {
  const asked = chosen[name] ?? []
  const offered = of === 'day' ? [TODAY, ...asked.filter((value) => value !== TODAY)] : asked
  const what = during[locale]
  const choices = offered.map((value): Choice => {
    const told = instantTold(value, what, locale)
    const isChosen = asked.includes(value)
    return { name, value, label: told, told, count: count({ ...chosen, [name]: [value] }), isChosen }
  })
  const isShown = ({ count: there, isChosen }: Choice) => there !== 0 || isChosen
  return { name, label: what, choices: choices.filter(isShown), isYear: of === 'year' }
}

function instantTold(value: string | number, what: string, locale: Locale): string {
  if (typeof value === 'number') return say(SITE_WORDS.duringYear, locale, { what, year: String(value) })
  if (value === TODAY) return say(SITE_WORDS.today, locale, { what })
  return say(SITE_WORDS.onDay, locale, { what, day: dayOf(value, locale, 'UTC') })
}
