import { z } from 'zod'
import { SCHEME_STATUSES, SCHEME_TYPES, slugsOf } from '../vocabularies.ts'
import { common, factDate, instant, line, localised, localisedMaybe, uid, webAddress } from './shared.ts'

const amount = z.number().nonnegative().max(Number.MAX_SAFE_INTEGER)

/** A funding or support scheme. `title` is its name. `roleForEpl` answers the reader's question: what can an Epl do in it? */
export const scheme = z.strictObject({
  ...common,
  acronym: z.string().max(30).optional(),
  operator: line(200),
  type: z.enum(slugsOf(SCHEME_TYPES)),
  status: z.enum(slugsOf(SCHEME_STATUSES)),
  opensAt: instant.optional(),
  closesAt: instant.optional(),
  description: localised(line(4000)),
  beneficiaries: localised(line(2000)),
  roleForEpl: localised(line(2000)),
  amounts: localisedMaybe(z.string().max(1000)),
  minAmount: amount.optional(),
  maxAmount: amount.optional(),
  /** Share the applicant must bring, 0 to 100 (percent). */
  ownContributionRate: z.number().min(0).max(100).optional(),
  applyUrl: webAddress.optional(),
  asOf: factDate,
  contacts: z.array(uid).max(20).optional(),
})
export type Scheme = z.infer<typeof scheme>
