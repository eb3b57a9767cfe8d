import { z } from 'zod'
import { calendarDay, factDate } from '../content/shared.ts'

/** What fields are served as. */

/** A path on this site, or a web address: never another scheme. */
export const href = z.string().regex(/^(?:\/(?!\/)|https?:\/\/)/i)

export const term = z
  .strictObject({ slug: z.string(), label: z.string() })
  .meta({ id: 'Term', description: 'A word of a vocabulary, in the language of the answer.' })
export type Term = z.infer<typeof term>

export const country = z
  .strictObject({ code: z.string().regex(/^[A-Z]{2}$/), name: z.string() })
  .meta({ id: 'Country', description: 'ISO 3166-1 alpha-2 and the name in the language of the answer.' })

export const image = z
  .strictObject({
    href,
    mimeType: z.string(),
    width: z.int().optional(),
    height: z.int().optional(),
    alt: z.string(),
    caption: z.string().optional(),
    credit: z.string().optional(),
    licence: z.string().optional(),
  })
  .meta({ id: 'Image', description: 'A picture, addressed by the hash of its bytes.' })

export type Image = z.infer<typeof image>

export const deliveredDate = factDate.meta({ id: 'FactDate', description: 'A date of a fact and how exact it is.' })
export const deliveredDay = calendarDay.meta({
  id: 'CalendarDay',
  description: 'A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD, as exact as it is known.',
})
