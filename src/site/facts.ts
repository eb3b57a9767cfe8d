import type { ContactFacts } from '#domain/delivered/contact.ts'
import type { ExampleFacts } from '#domain/delivered/example.ts'
import type { SchemeFacts } from '#domain/delivered/scheme.ts'
import type { Locale } from '#domain/content/shared.ts'
import { FIELD_LABELS, type FieldName } from '#domain/fieldLabels.ts'
import { amountOf, dayOf, factDay } from './dates.ts'
import type { Fact, FactValue } from './reading.ts'
import { WORDS } from './words.ts'

/** The fact tables of examples, schemes and contacts. A fact nobody gave has no line. */

export function exampleFactRows(facts: ExampleFacts, locale: Locale): Fact[] {
  const { actor, partnersInvolved, funding, keyFigures } = facts
  return rows(locale, [
    ['actor', [actor.name, actor.kind.label]],
    ['onBehalfOf', [facts.onBehalfOf]],
    ['countries', facts.countries.map(({ name }) => name)],
    [WORDS[locale].when, [periodOf(facts, locale)]],
    ['status', [facts.status?.label]],
    ['aim', [facts.aim.label]],
    ['themes', facts.themes.map(({ label }) => label)],
    ['partnersInvolved', partnersInvolved],
    ['funding', funding.map((grant) => fundingOf(grant, locale))],
    ['keyFigures', keyFigures.map((figure) => figureOf(figure, locale))],
    ['perimeter', [facts.perimeter.label]],
    ['confidence', [facts.confidence?.label]],
  ])
}

export function schemeFactRows(facts: SchemeFacts, locale: Locale): Fact[] {
  const { minAmount, maxAmount, ownContributionRate, opensAt, closesAt, applyUrl } = facts
  const euros = (amount: number | undefined) => (amount === undefined ? undefined : amountOf(amount, 'EUR', locale))
  return rows(locale, [
    ['acronym', [facts.acronym]],
    ['operator', [facts.operator]],
    ['type', [facts.schemeType.label]],
    ['status', [facts.status.label]],
    ['opensAt', [opensAt && dayOf(opensAt, locale)]],
    ['closesAt', [closesAt && dayOf(closesAt, locale)]],
    ['amounts', [facts.amounts]],
    ['minAmount', [euros(minAmount)]],
    ['maxAmount', [euros(maxAmount)]],
    [
      'ownContributionRate',
      [ownContributionRate === undefined ? undefined : `${ownContributionRate.toLocaleString(locale)} %`],
    ],
    ['applyUrl', [applyUrl && { text: hostOf(applyUrl), href: applyUrl }]],
    ['asOf', [factDay(facts.asOf, locale)]],
  ])
}

export function contactFactRows(facts: ContactFacts, locale: Locale): Fact[] {
  const { person, website, switchboard, genericEmail } = facts
  return rows(locale, [
    ['organisation', [facts.organisation]],
    ['organisationType', [facts.organisationType.label]],
    ['kind', [facts.kind.label]],
    ['person', person ? personOf(person, locale) : []],
    ['website', [website && { text: hostOf(website), href: website }]],
    ['switchboard', [switchboard && telephone(switchboard)]],
    ['genericEmail', [genericEmail && mail(genericEmail)]],
    ['address', [facts.address]],
    ['regions', facts.regions.map(({ label }) => label)],
    ['themes', facts.themes.map(({ label }) => label)],
  ])
}

type Value = string | FactValue | undefined

/** Lines from field names (their label is the form's) or ready labels, without the empty ones. */
export function rows(
  locale: Locale,
  lines: readonly (readonly [FieldName | (string & {}), readonly Value[]])[],
): Fact[] {
  return lines.flatMap(([name, given]) => {
    const values = given.flatMap((value): FactValue[] =>
      !value ? [] : typeof value === 'string' ? [{ text: value }] : [value],
    )
    const label = Object.hasOwn(FIELD_LABELS, name) ? FIELD_LABELS[name as FieldName][locale] : name
    return values.length ? [{ label, values }] : []
  })
}

type Years = Pick<ExampleFacts, 'yearStart' | 'yearEnd'>

/** A year alone does not say whether the action goes on: « à partir de 2010 ». */
function periodOf({ yearStart, yearEnd }: Years, locale: Locale): string | undefined {
  if (yearStart && yearEnd) return yearStart === yearEnd ? String(yearStart) : `${yearStart}-${yearEnd}`
  if (yearStart) return `${WORDS[locale].atLeast} ${yearStart}`
  return yearEnd ? `-${yearEnd}` : undefined
}

function fundingOf({ funder, amount, text, currency, asOf }: ExampleFacts['funding'][number], locale: Locale): string {
  const sum = amount === undefined ? undefined : amountOf(amount, currency ?? 'EUR', locale)
  const isSaid = text?.replace(/\D/g, '').includes(String(amount))
  const said = [isSaid ? undefined : sum, text].filter(Boolean).join(', ')
  return [said ? `${funder}${locale === 'fr' ? ' :' : ':'} ${said}` : funder, asOf && `(${factDay(asOf, locale)})`]
    .filter(Boolean)
    .join(' ')
}

function figureOf({ label, value, unit, asOf }: ExampleFacts['keyFigures'][number], locale: Locale): string {
  const measured = [value, unit].filter(Boolean).join(' ')
  return [`${label}${locale === 'fr' ? ' :' : ':'} ${measured}`, asOf && `(${factDay(asOf, locale)})`]
    .filter(Boolean)
    .join(' ')
}

function personOf(person: NonNullable<ContactFacts['person']>, locale: Locale): FactValue[] {
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
