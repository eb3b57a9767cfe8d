import { z } from 'zod'
import { LOCALES, uid } from '../content/shared.ts'
import { listOf } from './shared.ts'
import { href } from './pieces.ts'

/** An organisation that co-owns the guide, under its public name. */
export const deliveredPartner = z
  .strictObject({
    type: z.literal('partners'),
    uid,
    slug: z.string(),
    locale: z.enum(LOCALES),
    name: z.string(),
    nameWithArticle: z.string(),
    fullName: z.string(),
    website: href.optional(),
  })
  .meta({ id: 'Partner', description: 'An organisation that writes and approves the guide.' })

export const partnerList = listOf(deliveredPartner, 'PartnerList')
export type DeliveredPartner = z.infer<typeof deliveredPartner>
