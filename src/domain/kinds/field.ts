import type { z } from 'zod'
import { localised, localisedMaybe } from '../content/shared.ts'
import type { Label, Vocabulary } from '../vocabularies.ts'

/** How a value is written in the form. What is frozen of it says its schema. */
export type Control =
  | { readonly as: 'line' | 'text'; readonly most: number }
  | { readonly as: 'body' | 'countries' | 'day' | 'factDate' | 'pictures' | 'tree' | 'secret' }
  | { readonly as: 'choice' | 'choices'; readonly among: Vocabulary }
  | { readonly as: 'number'; readonly least: number; readonly most?: number }
  /** Of a kind, by its slug. */
  | { readonly as: 'documents'; readonly of: string }
  | { readonly as: 'rows'; readonly fields: Fields; readonly most: number; readonly one: Label; readonly many: Label }
  | { readonly as: 'group'; readonly fields: Fields }

/** What may be written in a field: its control, and the schema of one value, frozen. */
export interface Value<S extends z.ZodType> {
  readonly control: Control
  readonly schema: S
  /** The schema where the field may stay empty, if that lets more in. */
  readonly loose?: S
}

/** Everything else that is known of a field. Whatever is derived from a kind reads it here. */
export interface About {
  /** What people call it: in the form, the checklist, the comparison and the fact table alike. */
  readonly label: Label
  /** Whether readers may see it. Without a default, so that nothing becomes public by being forgotten. */
  readonly isPublic: boolean
  /** Whether a text without it cannot be frozen; of a translated field, in each language. */
  readonly isRequired?: boolean
  /** Whether it says something in each language. */
  readonly isTranslated?: boolean
  readonly hint?: Label
  /** What a new document has there. */
  readonly initially?: string
  /** Whether it stands on the line of the field before it. */
  readonly isOnSameLine?: boolean
  /** Shown only where another field of the document has this value. */
  readonly shownWhere?: readonly [field: string, value: string]
}

export interface Field<S extends z.ZodType = z.ZodType> extends About {
  readonly control: Control
  /** Of the field as frozen: in each language, and perhaps missing. */
  readonly schema: S
}
export type Fields = Readonly<Record<string, Field>>

type Frozen<S extends z.ZodType, A extends About> = A extends { isTranslated: true }
  ? A extends { isRequired: true }
    ? ReturnType<typeof localised<S>>
    : ReturnType<typeof localisedMaybe<S>>
  : A extends { isRequired: true }
    ? S
    : z.ZodOptional<S>

/** A field of a kind, or of its rows and groups. */
export function field<S extends z.ZodType, const A extends About>(value: Value<S>, about: A): Field<Frozen<S, A>> {
  const { isRequired, isTranslated } = about
  const each = isRequired ? value.schema : (value.loose ?? value.schema)
  const schema = isTranslated
    ? isRequired
      ? localised(each)
      : localisedMaybe(each)
    : isRequired
      ? each
      : each.optional()
  return { ...about, control: value.control, schema: schema as unknown as Frozen<S, A> }
}

/** The schemas of some fields, by name. */
export type Shape<F extends Fields> = { [K in keyof F]: F[K]['schema'] }
export const shapeOf = <F extends Fields>(fields: F): Shape<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as Shape<F>
