import { z } from 'zod'
import { instant } from '../content/shared.ts'
import { documentBase, href, itemBase, listOf, term } from './shared.ts'

/** What a contact says beside its texts; the fact table of a page is made of it. */
const contactFacts = {
  organisation: z.string(),
  organisationType: term,
  kind: term,
  role: z.string(),
  website: href.optional(),
  switchboard: z.string().optional(),
  genericEmail: z.string().optional(),
  address: z.string().optional(),
  regions: z.array(term),
  themes: z.array(term),
  person: z
    .strictObject({
      firstName: z.string(),
      lastName: z.string(),
      jobTitle: z.string().optional(),
      directPhone: z.string().optional(),
      directEmail: z.string().optional(),
      publishUntil: instant,
    })
    .optional()
    .meta({ description: 'Only while the person may be published; gone at `publishUntil`.' }),
} as const
export type ContactFacts = z.infer<z.ZodObject<typeof contactFacts>>

const { organisation, organisationType, kind, role, regions, themes } = contactFacts
const listed = { type: z.literal('contacts'), organisation, organisationType, kind, role, regions, themes }

/** A contact in a list: the organisation only, never a person. */
export const contactItem = z
  .strictObject({ ...itemBase, ...listed })
  .meta({ id: 'ContactItem', description: 'A contact in a list.' })

export const deliveredContact = z.strictObject({ ...documentBase, ...contactFacts, type: z.literal('contacts') }).meta({
  id: 'Contact',
  description: 'An organisation to turn to, and a person only while their data may be published.',
})

export const contactList = listOf(contactItem, 'ContactList')
export type DeliveredContact = z.infer<typeof deliveredContact>
export type ContactItem = z.infer<typeof contactItem>
