import { z } from 'zod'
import { VOCABULARIES } from '../vocabularies.ts'

const word = z
  .strictObject({ slug: z.string(), fr: z.string(), en: z.string() })
  .meta({ id: 'Word', description: 'A stable slug and its labels.' })
const shape = Object.fromEntries(Object.keys(VOCABULARIES).map((name) => [name, z.array(word)])) as Record<
  keyof typeof VOCABULARIES,
  z.ZodArray<typeof word>
>

/** Every closed list of the guide, in both languages. */
export const deliveredVocabularies = z
  .strictObject(shape)
  .meta({ id: 'Vocabularies', description: 'The closed lists used by filters and documents.' })
export type DeliveredVocabularies = z.infer<typeof deliveredVocabularies>
