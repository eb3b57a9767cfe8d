import { COMMON_LABELS } from './kinds/common.ts'
import { KINDS } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import type { Label } from './vocabularies.ts'

type Kinds = (typeof KINDS)[keyof typeof KINDS]
type Named<K> = K extends { fields: infer F } ? keyof F & string : never
type Kept<K> = K extends { kept: infer F } ? keyof F & string : never
export type FieldName = keyof typeof COMMON_LABELS | Named<Kinds> | Kept<Kinds>

/** What people call each field of content: the form, the checklist and the comparison say the same word. */
export const FIELD_LABELS = {
  ...COMMON_LABELS,
  ...Object.fromEntries(
    Object.values<Kind>(KINDS).flatMap(({ fields, kept = {} }) =>
      Object.entries({ ...fields, ...kept }).map(([name, { label }]) => [name, label]),
    ),
  ),
} as Readonly<Record<FieldName, Label>>
