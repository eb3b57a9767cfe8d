import { z } from 'zod'
import { DATE_PRECISIONS, slugsOf } from '../vocabularies.ts'

/** The languages of content; the first is the one every frozen text must have. */
export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The stable id of a document, a partner or a medium: a lower-case UUID, the same on every engine. */
export const uid = z.string().regex(UUID, 'uid')
export const isUid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value)

/** A web address of a document: lower-case ASCII words joined by hyphens, 2 to 80 characters. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const slug = z.string().min(2).max(80).regex(SLUG, 'slug')

/** One line of text that says something. `max` in characters. */
export const line = (max = 200) => z.string().trim().min(1).max(max)

/** A value per locale: French always, English when the document has been translated. */
export const localised = <T extends z.ZodType>(schema: T) => z.strictObject({ fr: schema, en: schema.optional() })
/** The same where even French may be missing (an optional field). */
export const localisedMaybe = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ fr: schema.optional(), en: schema.optional() }).optional()

/** A public web address. Other schemes (`javascript:`, `data:`…) are refused here, whatever the editor let in. */
export const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s<>"]+$/i, 'web_address')
export const email = z
  .string()
  .max(254)
  // The first dot after the first character decides, so that there is one way to read an address, however long.
  .regex(/^[^\s@<>"]+@[^\s@<>"][^\s@<>".]*\.[^\s@<>"]+$/, 'email')
export const phone = z
  .string()
  .max(40)
  .regex(/^\+?[0-9 .()-]{4,40}$/, 'phone')

/** An instant as JSON carries it (ISO 8601, UTC, milliseconds). */
export const instant = z.iso.datetime()
/** A date of a fact with how exact it is: « 2024 », « mars 2024 » or « 3 mars 2024 ». */
export const factDate = z.strictObject({ date: instant, precision: z.enum(slugsOf(DATE_PRECISIONS)) })
export type FactDate = z.infer<typeof factDate>

/** « 2024 », « 2024-03 », « 2024-03-31 »: a year, a month or a day of the calendar, as exact as it is known. No hour, no zone. */
const CALENDAR_DAY = /^(?:1[89]|2[01])\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
export const calendarDay = z
  .string()
  .regex(CALENDAR_DAY, 'calendar_day')
  // The 31st of June passes the expression.
  .refine((day) => day.length < 10 || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day), 'calendar_day')

/** Where a statement comes from. */
const source = z.strictObject({
  title: line(300),
  url: webAddress.optional(),
  publisher: line(200).optional(),
  consultedAt: instant.optional(),
})
export type Source = z.infer<typeof source>

/** A Lexical editor state. Its nodes are checked by `richText.ts`, in depth. */
export interface RichNode {
  type: string
  children?: RichNode[]
  fields?: Record<string, unknown>
  [key: string]: unknown
}
export interface RichText {
  root: RichNode
}

/** What is frozen of a medium with the text that uses it; bytes are addressed by `sha256`. */
const frozenMedium = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mimeType: z.string().max(100),
  filesize: z.int().nonnegative(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  decorative: z.boolean().optional(),
  alt: localisedMaybe(z.string().max(500)),
  caption: localisedMaybe(z.string().max(500)),
  credit: z.string().max(300).optional(),
  licence: z.string().max(200).optional(),
})
export type FrozenMedium = z.infer<typeof frozenMedium>

/** What every frozen document carries. `media` maps a medium's uid to what was frozen of it. */
export const common = {
  schemaVersion: z.literal(1),
  title: localised(line(200)),
  slug,
  leadPartner: uid,
  coPartners: z.array(uid).max(40).optional(),
  sources: z.array(source).max(100).optional(),
  reviewDueAt: instant.optional(),
  media: z.record(uid, frozenMedium).optional(),
  /** Per translated locale, the fingerprint of the French text it translates (see `translation.ts`). */
  translates: z.strictObject({ en: z.string().optional() }).optional(),
}
