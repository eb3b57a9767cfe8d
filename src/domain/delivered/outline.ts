import { z } from 'zod'
import { LOCALES, slug, uid } from '../content/shared.ts'
import { approval, dates, revision } from './shared.ts'
import { href } from './pieces.ts'

/** A chapter in the table of contents, or a part with entries below it. */
export interface OutlineEntry {
  /** The number readers see; only chapters are numbered, in reading order. */
  number?: number
  chapter?: { uid: string; slug: string; title: string; summary: string; href: string; self: string }
  heading?: string
  children: OutlineEntry[]
}

const entry: z.ZodType<OutlineEntry> = z
  .lazy(() =>
    z.strictObject({
      number: z.int().positive().optional(),
      chapter: z.strictObject({ uid, slug, title: z.string(), summary: z.string(), href, self: href }).optional(),
      heading: z.string().optional(),
      children: z.array(entry),
    }),
  )
  .meta({ id: 'OutlineEntry', description: 'A published chapter, or a part heading.' })

/** The table of contents: published chapters only; parts left empty are left out. */
export const deliveredOutline = z
  .strictObject({
    type: z.literal('outline'),
    uid,
    title: z.string(),
    locale: z.enum(LOCALES),
    fallback: z.boolean(),
    tree: z.array(entry),
    approvals: z.array(approval),
    demonstration: z.boolean(),
    ...dates,
    revision,
    links: z.strictObject({ self: href }),
  })
  .meta({ id: 'Outline', description: 'The table of contents of the guide.' })
export type DeliveredOutline = z.infer<typeof deliveredOutline>
