import { schemeFactsOf } from '#domain/delivered/factsOf.ts'
import { said } from '#domain/delivered/localise.ts'
import { deliveredScheme, schemeItem, type DeliveredScheme, type SchemeItem } from '#domain/delivered/scheme.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from './asking.ts'
import { documentBaseOf, itemBaseOf } from './base.ts'
import { relatedOf } from './related.ts'

export function serializeScheme(document: LiveDocument<'schemes'>, asking: Asking): DeliveredScheme {
  const { type, content } = document
  const base = documentBaseOf(document, asking)
  return deliveredScheme.parse({
    ...base,
    ...schemeFactsOf(content, base.locale),
    type,
    description: said(content.description, base.locale),
    related: relatedOf(asking, { contacts: content.contacts }),
  })
}

export function serializeSchemeItem(document: LiveDocument<'schemes'>, asking: Asking): SchemeItem {
  const { type, content } = document
  const base = itemBaseOf(document, asking)
  const { acronym, operator, schemeType, status, opensAt, closesAt, roleForEpl, asOf } = schemeFactsOf(
    content,
    base.locale,
  )
  return schemeItem.parse({ ...base, acronym, operator, schemeType, status, opensAt, closesAt, roleForEpl, asOf, type })
}
