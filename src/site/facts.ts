import type { Locale } from '#domain/content/shared.ts'
import type { DeliveredByType, DeliveredDocument, DeliveredItem } from '#domain/delivered/index.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import type { Term } from '#domain/delivered/pieces.ts'
import type { FactDate } from '#domain/content/shared.ts'
import { FIELD_LABELS, type FieldName } from '#domain/fieldLabels.ts'
import type { Control, Fields } from '#domain/kinds/field.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { amountOf, calendarDayOf, dayOf, factDay } from './dates.ts'
import type { Fact, FactValue } from './reading.ts'
import { WORDS } from './words.ts'

/** The fact table of a page: its public fields that stand in no other place, in their order. A fact nobody gave has no line. */
export function factsOf(document: DeliveredDocument): Fact[] {
  const { locale, type } = document
  const { fields }: Kind = KINDS[type]
  const values = document as unknown as Readonly<Record<string, unknown>>
  const byHand = BY_HAND[type] as Readonly<Record<string, ByHand<DeliveredDocument>>> | undefined
  const lines = Object.entries(fields).flatMap(([name, field]): Line[] => {
    if (!isFact(field)) return []
    if (byHand && Object.hasOwn(byHand, name)) return byHand[name]!(document, locale)
    return [[name, told(field.control, values[field.deliveredAs ?? name], { locale, beside: values })]]
  })
  return rows(locale, lines)
}

/** What one field of a document says, in words. */
export function wordsOf(document: DeliveredDocument | DeliveredItem, name: string): string[] {
  const { fields }: Kind = KINDS[document.type]
  const field = fields[name]
  const values = document as unknown as Readonly<Record<string, unknown>>
  const said = field
    ? told(field.control, values[field.deliveredAs ?? name], { locale: document.locale, beside: values })
    : []
  return said.flatMap((value) => (typeof value === 'object' ? [value.text] : value ? [value] : []))
}

const isFact = ({ delivered, place = 'fact', control }: Fields[string]): boolean =>
  delivered !== null && place === 'fact' && control.as !== 'pictures'

type Value = string | FactValue | undefined
type Line = readonly [name: FieldName | (string & {}), values: readonly Value[]]
type ByHand<D> = (document: D, locale: Locale) => Line[]

/** Fields that are not told one by one, or not as others of their sort. */
const BY_HAND: { readonly [T in PagedType]?: Readonly<Record<string, ByHand<DeliveredByType[T]>>> } = {
  examples: {
    yearStart: (example, locale) => [[WORDS[locale].when, [periodOf(example, locale)]]],
    yearEnd: () => [],
    funding: ({ funding }, locale) => [['funding', funding.map((grant) => fundingOf(grant, locale))]],
    keyFigures: ({ keyFigures }, locale) => [['keyFigures', keyFigures.map((figure) => figureOf(figure, locale))]],
  },
  contacts: { person: ({ person }, locale) => [['person', person ? personOf(person, locale) : []]] },
}

interface Reading {
  locale: Locale
  /** The values it stands among, by the names they are served under. */
  beside: Readonly<Record<string, unknown>>
}

/** A value as `/v1` serves it, as words of a page. */
function told(control: Control, value: unknown, reading: Reading): Value[] {
  const { locale, beside } = reading
  if (value === undefined || value === null) return []
  switch (control.as) {
    case 'choice':
      return [(value as Term).label]
    case 'choices':
      return (value as Term[]).map(({ label }) => label)
    case 'countries':
      return (value as { name: string }[]).map(({ name }) => name)
    case 'number':
      return [control.unit ? `${(value as number).toLocaleString(locale)} %` : String(value)]
    case 'sum':
      return [amountOf(value as number, (beside[control.currencyOf] as string | undefined) ?? 'EUR', locale)]
    case 'day':
      return [dayOf(value as string, locale)]
    case 'calendarDay':
      return [calendarDayOf(value as string, locale)]
    case 'factDate':
      return [factDay(value as FactDate, locale)]
    case 'webAddress':
      return [{ text: hostOf(value as string), href: value as string }]
    case 'phone':
      return [telephone(value as string)]
    case 'email':
      return [mail(value as string)]
    case 'list':
      return (value as unknown[]).flatMap((each) => told(Object.values(control.fields)[0]!.control, each, reading))
    case 'rows':
      return (value as Record<string, unknown>[]).map((row) => together(control.fields, row, locale))
    case 'group':
      return inside(control.fields, value as Record<string, unknown>, locale)
    default:
      return [value as string]
  }
}

const inside = (fields: Fields, values: Readonly<Record<string, unknown>>, locale: Locale): Value[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.delivered && field.place !== 'nowhere'
      ? told(field.control, values[field.deliveredAs ?? name], { locale, beside: values })
      : [],
  )

/** What a row says, in one line. */
const together = (fields: Fields, row: Readonly<Record<string, unknown>>, locale: Locale): string =>
  inside(fields, row, locale)
    .map((value) => (typeof value === 'string' ? value : value?.text))
    .join(', ')

/** Lines from field names (their label is the form's) or ready labels, without the empty ones. */
export function rows(locale: Locale, lines: readonly Line[]): Fact[] {
  return lines.flatMap(([name, given]) => {
    const values = given.flatMap((value): FactValue[] =>
      !value ? [] : typeof value === 'string' ? [{ text: value }] : [value],
    )
    const label = Object.hasOwn(FIELD_LABELS, name) ? FIELD_LABELS[name as FieldName][locale] : name
    return values.length ? [{ label, values }] : []
  })
}

type Example = DeliveredByType['examples']

/** A year alone does not say whether the action goes on: « à partir de 2010 ». */
function periodOf({ yearStart, yearEnd }: Pick<Example, 'yearStart' | 'yearEnd'>, locale: Locale): string | undefined {
  if (yearStart && yearEnd) return yearStart === yearEnd ? String(yearStart) : `${yearStart}-${yearEnd}`
  if (yearStart) return `${WORDS[locale].atLeast} ${yearStart}`
  return yearEnd ? `-${yearEnd}` : undefined
}

function fundingOf({ funder, amount, text, currency, asOf }: Example['funding'][number], locale: Locale): string {
  const sum = amount === undefined ? undefined : amountOf(amount, currency ?? 'EUR', locale)
  const isSaid = text?.replace(/\D/g, '').includes(String(amount))
  const said = [isSaid ? undefined : sum, text].filter(Boolean).join(', ')
  return [said ? `${funder}${locale === 'fr' ? ' :' : ':'} ${said}` : funder, asOf && `(${factDay(asOf, locale)})`]
    .filter(Boolean)
    .join(' ')
}

function figureOf({ label, value, unit, asOf }: Example['keyFigures'][number], locale: Locale): string {
  const measure = [value, unit].filter(Boolean).join(' ')
  return [`${label}${locale === 'fr' ? ' :' : ':'} ${measure}`, asOf && `(${factDay(asOf, locale)})`]
    .filter(Boolean)
    .join(' ')
}

function personOf(person: NonNullable<DeliveredByType['contacts']['person']>, locale: Locale): FactValue[] {
  const { firstName, lastName, jobTitle, directPhone, directEmail, publishUntil } = person
  const name = [`${firstName} ${lastName}`, jobTitle].filter(Boolean).join(', ')
  const reach = [directPhone && telephone(directPhone), directEmail && mail(directEmail)].filter(
    (value) => typeof value === 'object',
  )
  return [{ text: name }, ...reach, { text: `${WORDS[locale].publishedUntil} ${dayOf(publishUntil, locale)}` }]
}

const telephone = (number: string): FactValue => ({ text: number, href: `tel:${number.replace(/[^+\d]/g, '')}` })
const mail = (address: string): FactValue => ({ text: address, href: `mailto:${address}` })
const hostOf = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
