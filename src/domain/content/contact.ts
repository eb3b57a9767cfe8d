import { z } from 'zod'
import { CONTACT_KINDS, LEGAL_BASES, ORGANISATION_TYPES, THEMES, ZONES, slugsOf } from '../vocabularies.ts'
import { common, email, instant, line, localised, phone, webAddress } from './shared.ts'

/** An organisation to turn to. The personal block exists only for `kind: 'named'`, with its legal basis. */
export const contact = z.strictObject({
  ...common,
  organisation: line(200),
  organisationType: z.enum(slugsOf(ORGANISATION_TYPES)),
  kind: z.enum(slugsOf(CONTACT_KINDS)),
  role: localised(line(1000)),
  website: webAddress.optional(),
  switchboard: phone.optional(),
  genericEmail: email.optional(),
  address: z.string().max(500).optional(),
  regions: z
    .array(z.enum(slugsOf(ZONES)))
    .max(10)
    .optional(),
  themes: z
    .array(z.enum(slugsOf(THEMES)))
    .max(10)
    .optional(),
  person: z
    .strictObject({
      firstName: line(100),
      lastName: line(100),
      jobTitle: z.string().max(200).optional(),
      directPhone: phone.optional(),
      directEmail: email.optional(),
      /** 32 hexadecimal digits that go with these very words, so that their hash tells nobody who they are about. */
      salt: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .optional(),
      legalBasis: z.strictObject({ basis: z.enum(slugsOf(LEGAL_BASES)), informedAt: instant, publishUntil: instant }),
    })
    .optional(),
})
export type Contact = z.infer<typeof contact>
