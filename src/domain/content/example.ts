import { z } from 'zod'
import { ACTOR_KINDS, AIMS, CONFIDENCES, EXAMPLE_STATUSES, PERIMETERS, THEMES, slugsOf } from '../vocabularies.ts'
import { body } from './richText.ts'
import { common, factDate, line, localised, localisedMaybe, uid } from './shared.ts'

/** A real operation of a local public enterprise, told from its sources. `actorConsent` is never frozen: see the gate. */
export const example = z.strictObject({
  ...common,
  summary: localised(line(2000)),
  body: localisedMaybe(body),
  actor: z.strictObject({ name: line(200), kind: z.enum(slugsOf(ACTOR_KINDS)) }),
  onBehalfOf: z.string().max(300).optional(),
  perimeter: z.enum(slugsOf(PERIMETERS)),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'country'))
    .min(1)
    .max(60),
  themes: z
    .array(z.enum(slugsOf(THEMES)))
    .min(1)
    .max(10),
  aim: z.enum(slugsOf(AIMS)),
  yearStart: z.int().min(1800).max(2200).optional(),
  yearEnd: z.int().min(1800).max(2200).optional(),
  status: z.enum(slugsOf(EXAMPLE_STATUSES)).optional(),
  partnersInvolved: z
    .array(z.strictObject({ name: line(200) }))
    .max(60)
    .optional(),
  funding: z
    .array(
      z.strictObject({
        funder: line(200),
        amount: z.number().nonnegative().max(Number.MAX_SAFE_INTEGER).optional(),
        text: z.string().max(300).optional(),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/, 'currency')
          .optional(),
        asOf: factDate.optional(),
      }),
    )
    .max(30)
    .optional(),
  keyFigures: localisedMaybe(
    z
      .array(
        z.strictObject({
          label: line(200),
          value: line(60),
          unit: z.string().max(60).optional(),
          asOf: factDate.optional(),
        }),
      )
      .max(30),
  ),
  lessons: localisedMaybe(z.string().max(4000)),
  confidence: z.enum(slugsOf(CONFIDENCES)).optional(),
  images: z.array(uid).max(20).optional(),
})
export type Example = z.infer<typeof example>
