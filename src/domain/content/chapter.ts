import { z } from 'zod'
import { THEMES, slugsOf } from '../vocabularies.ts'
import { body } from './richText.ts'
import { common, line, localised, localisedMaybe, uid } from './shared.ts'

/** A chapter of the handbook. Its place in the guide is in the outline, not here. */
export const chapter = z.strictObject({
  ...common,
  summary: localised(line(1000)),
  body: localised(body),
  keyPoints: localisedMaybe(z.array(z.strictObject({ text: line(400) })).max(20)),
  themes: z
    .array(z.enum(slugsOf(THEMES)))
    .max(10)
    .optional(),
  relatedExamples: z.array(uid).max(50).optional(),
  relatedSchemes: z.array(uid).max(50).optional(),
  relatedContacts: z.array(uid).max(50).optional(),
})
export type Chapter = z.infer<typeof chapter>
