import { z } from 'zod'
import { instant } from '../content/shared.ts'
import { deliveredDate, documentBase, href, itemBase, listOf, term } from './shared.ts'

/** What a scheme says beside its texts; the fact table of a page is made of it. */
const schemeFacts = {
  acronym: z.string().optional(),
  operator: z.string(),
  schemeType: term,
  status: term,
  opensAt: instant.optional(),
  closesAt: instant.optional(),
  beneficiaries: z.string(),
  roleForEpl: z.string(),
  amounts: z.string().optional(),
  minAmount: z.number().optional(),
  maxAmount: z.number().optional(),
  ownContributionRate: z.number().optional().meta({ description: 'Percent.' }),
  applyUrl: href.optional(),
  asOf: deliveredDate,
} as const
export type SchemeFacts = z.infer<z.ZodObject<typeof schemeFacts>>

const { acronym, operator, schemeType, status, opensAt, closesAt, roleForEpl, asOf } = schemeFacts
const listed = {
  type: z.literal('schemes'),
  acronym,
  operator,
  schemeType,
  status,
  opensAt,
  closesAt,
  roleForEpl,
  asOf,
}

/** A scheme in a list. */
export const schemeItem = z
  .strictObject({ ...itemBase, ...listed })
  .meta({ id: 'SchemeItem', description: 'A scheme in a list.' })

/** A scheme as it is read. */
export const deliveredScheme = z
  .strictObject({ ...documentBase, ...schemeFacts, type: z.literal('schemes'), description: z.string() })
  .meta({ id: 'Scheme', description: 'A funding or support scheme, and what a local public enterprise can do in it.' })

export const schemeList = listOf(schemeItem, 'SchemeList')
export type DeliveredScheme = z.infer<typeof deliveredScheme>
export type SchemeItem = z.infer<typeof schemeItem>
