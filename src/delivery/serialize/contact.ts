import { contactItem, deliveredContact, type ContactItem, type DeliveredContact } from '#domain/delivered/contact.ts'
import { contactFactsOf } from '#domain/delivered/factsOf.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from './asking.ts'
import { documentBaseOf, itemBaseOf } from './base.ts'

export function serializeContact(document: LiveDocument<'contacts'>, asking: Asking): DeliveredContact {
  const base = documentBaseOf(document, asking)
  return deliveredContact.parse({
    ...base,
    ...contactFactsOf(document.content, base.locale, asking.now),
    type: document.type,
    related: [],
  })
}

export function serializeContactItem(document: LiveDocument<'contacts'>, asking: Asking): ContactItem {
  const base = itemBaseOf(document, asking)
  const { organisation, organisationType, kind, role, regions, themes } = contactFactsOf(
    document.content,
    base.locale,
    asking.now,
  )
  return contactItem.parse({
    ...base,
    organisation,
    organisationType,
    kind,
    role,
    regions,
    themes,
    type: document.type,
  })
}
