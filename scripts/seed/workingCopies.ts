import type { Payload } from 'payload'
import type { Actor } from '#domain/roles.ts'
import { LOCALES, type Locale } from '#domain/content/shared.ts'
import type { SeedDocument } from './content/guide.ts'
import { exists, type Cast } from './people.ts'

type Values = Record<string, unknown>

/** Writes a working copy as its author would: French first, then the translation where there is one. */
export async function createWorkingCopy(payload: Payload, cast: Cast, document: SeedDocument): Promise<void> {
  if (await exists(payload, document.type, document.uid)) return
  const author = cast.get(`auteur.${document.lead}`) as Actor
  const user = { ...author, collection: 'users', isActive: true }
  const { content, internalNotes, actorConsent } = document
  const beside = { internalNotes, ...(actorConsent ? { actorConsent } : {}) }
  const options = { collection: document.type, user, overrideAccess: false, depth: 0 }
  await payload.create({
    ...options,
    data: { id: document.uid, ...inLocale(content, 'fr'), ...beside },
    locale: 'fr',
  })
  const hasEnglish = Object.values(content).some((value) => isLocalised(value) && value.en !== undefined)
  if (hasEnglish)
    await payload.update({ ...options, id: document.uid, data: inLocale(content, 'en', true), locale: 'en' })
}

/** The values of one language; fields without language too, unless only the translation is asked for. */
function inLocale(content: object, locale: Locale, isTranslation = false): Values {
  const own = Object.entries(content).filter(
    ([key]) => !['schemaVersion', 'leadPartner', 'coPartners', 'media', 'translates'].includes(key),
  )
  const values = own.map(([key, value]) => [key, isLocalised(value) ? value[locale] : value] as const)
  return Object.fromEntries(
    values.filter(([key, value]) => value !== undefined && !(isTranslation && !isLocalised((content as Values)[key]))),
  )
}

const isLocalised = (value: unknown): value is Partial<Record<Locale, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  LOCALES.some((locale) => locale in value) &&
  Object.keys(value).every((key) => LOCALES.includes(key as Locale))
