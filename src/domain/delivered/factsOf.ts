import type { Content } from '../content/index.ts'
import type { Locale } from '../content/shared.ts'
import { countryName } from '../countries.ts'
import * as words from '../vocabularies.ts'
import type { ContactFacts } from './contact.ts'
import type { ExampleFacts } from './example.ts'
import { maybeSaid, said, termOf, termsOf } from './localise.ts'
import type { SchemeFacts } from './scheme.ts'

/** Frozen fields in one language, named one by one: the API and the fact table of every page are made of these. */

export function exampleFactsOf(content: Content<'examples'>, locale: Locale): ExampleFacts {
  return {
    actor: { name: content.actor.name, kind: termOf(words.ACTOR_KINDS, content.actor.kind, locale) },
    onBehalfOf: content.onBehalfOf,
    perimeter: termOf(words.PERIMETERS, content.perimeter, locale),
    countries: content.countries.map((code) => ({ code, name: countryName(code, locale) })),
    themes: termsOf(words.THEMES, content.themes, locale),
    aim: termOf(words.AIMS, content.aim, locale),
    yearStart: content.yearStart,
    yearEnd: content.yearEnd,
    status: content.status && termOf(words.EXAMPLE_STATUSES, content.status, locale),
    partnersInvolved: (content.partnersInvolved ?? []).map(({ name }) => name),
    funding: (content.funding ?? []).map(({ funder, amount, text, currency, asOf }) => ({
      funder,
      amount,
      text,
      currency,
      asOf,
    })),
    keyFigures: (maybeSaid(content.keyFigures, locale) ?? []).map(({ label, value, unit, asOf }) => ({
      label,
      value,
      unit,
      asOf,
    })),
    confidence: content.confidence && termOf(words.CONFIDENCES, content.confidence, locale),
  }
}

export function schemeFactsOf(content: Content<'schemes'>, locale: Locale): SchemeFacts {
  const { acronym, operator, opensAt, closesAt, minAmount, maxAmount, ownContributionRate, applyUrl, asOf } = content
  return {
    ...{ acronym, operator, opensAt, closesAt, minAmount, maxAmount, ownContributionRate, applyUrl, asOf },
    schemeType: termOf(words.SCHEME_TYPES, content.type, locale),
    status: termOf(words.SCHEME_STATUSES, content.status, locale),
    beneficiaries: said(content.beneficiaries, locale),
    roleForEpl: said(content.roleForEpl, locale),
    amounts: maybeSaid(content.amounts, locale),
  }
}

export function contactFactsOf(content: Content<'contacts'>, locale: Locale, now: Date): ContactFacts {
  const { organisation, website, switchboard, genericEmail, address } = content
  return {
    ...{ organisation, website, switchboard, genericEmail, address },
    organisationType: termOf(words.ORGANISATION_TYPES, content.organisationType, locale),
    kind: termOf(words.CONTACT_KINDS, content.kind, locale),
    role: said(content.role, locale),
    regions: termsOf(words.ZONES, content.regions, locale),
    themes: termsOf(words.THEMES, content.themes, locale),
    person: personOf(content, now),
  }
}

/** The personal block, only while there is a ground for it and its term has not come. */
function personOf({ kind, person }: Content<'contacts'>, now: Date): ContactFacts['person'] {
  if (kind !== 'named' || !person?.legalBasis?.basis || !person.legalBasis.informedAt) return undefined
  const { publishUntil } = person.legalBasis
  if (!(new Date(publishUntil) > now)) return undefined
  const { firstName, lastName, jobTitle, directPhone, directEmail } = person
  return { firstName, lastName, jobTitle, directPhone, directEmail, publishUntil }
}
