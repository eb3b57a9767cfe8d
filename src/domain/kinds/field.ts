import type { z } from 'zod'
import { localised, localisedMaybe } from '../content/shared.ts'
import type { Label, Vocabulary } from '../vocabularies.ts'

/** How a value is written in the form, and told by readers' pages. What is frozen of it says its schema. */
export type Control =
  | { readonly as: 'line' | 'text' | 'webAddress' | 'phone' | 'email'; readonly most: number }
  | { readonly as: 'body' | 'countries' | 'day' | 'calendarDay' | 'factDate' | 'pictures' | 'tree' | 'secret' }
  | { readonly as: 'choice' | 'choices'; readonly among: Vocabulary }
  | { readonly as: 'number'; readonly least: number; readonly most?: number; readonly unit?: 'percent' }
  /** A sum in the currency the field of that name beside it says; where it says none, in euros. */
  | { readonly as: 'sum'; readonly currencyOf: string }
  /** Of a kind, by its slug. */
  | { readonly as: 'documents'; readonly of: string }
  | { readonly as: 'rows'; readonly fields: Fields; readonly most: number; readonly one: Label; readonly many: Label }
  /** Rows of one field: readers get a list of it. */
  | { readonly as: 'list'; readonly fields: Fields; readonly most: number; readonly one: Label; readonly many: Label }
  | { readonly as: 'group'; readonly fields: Fields }

/** What may be written in a field: its control, and the schema of one value. */
export interface Value<S extends z.ZodType, D extends z.ZodType | null> {
  readonly control: Control
  /** As frozen. */
  readonly schema: S
  /** As frozen where the field may stay empty, if that lets more in. */
  readonly loose?: S
  /** As `/v1` serves it; null for what it serves in another place (bodies, related documents) or not at all. */
  readonly delivered: D
}

/** Where a page shows a field: above the text, under a heading of its own, in the table of facts, or in no place. */
type Place = 'lead' | 'section' | 'lesson' | 'points' | 'fact' | 'nowhere'

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
  /** A fact unless it says otherwise. */
  readonly place?: Place
  /** Whether a list of `/v1` has it too. */
  readonly isListed?: boolean
  /** The parameter by which lists of `/v1` are asked for one of its values: words, countries, or names as an address writes them. */
  readonly filter?: string
  /** The same for the parts of the world its countries are in. */
  readonly zoneFilter?: string
  /** The parameter that names an instant of the stretch of time it begins, or ends. */
  readonly begins?: string
  readonly ends?: string
  /** What a text is called at an instant within that stretch, said where it begins: « ouvert », « en cours ». */
  readonly during?: Label
  /** Whether it says who somebody is: no search finds it. */
  readonly isPersonal?: boolean
  /** Whether lists of `/v1` can be put in its order. */
  readonly isSortable?: boolean
  /** Its name on `/v1`, where that is another. */
  readonly deliveredAs?: string
  /** For whoever reads the description of `/v1`, in English. */
  readonly description?: string
}

export type Field<S extends z.ZodType = z.ZodType, D extends z.ZodType | null = z.ZodType | null> = About & {
  readonly control: Control
  /** Of the field as frozen: in each language, and perhaps missing. */
  readonly schema: S
  /** Of the field as served: in one language, and perhaps missing; null when it is not served, or in another place. */
  readonly delivered: D
}
export type Fields = Readonly<Record<string, Field>>

type Frozen<S extends z.ZodType, A extends About> = A extends { isTranslated: true }
  ? A extends { isRequired: true }
    ? ReturnType<typeof localised<S>>
    : ReturnType<typeof localisedMaybe<S>>
  : A extends { isRequired: true }
    ? S
    : z.ZodOptional<S>

/** A list is there, if empty. */
type Told<D, A extends About> = A extends { isPublic: true }
  ? D extends z.ZodType
    ? D extends z.ZodArray
      ? D
      : A extends { isRequired: true }
        ? D
        : z.ZodOptional<D>
    : null
  : null

/** A field of a kind, or of its rows and groups. */
export function field<S extends z.ZodType, D extends z.ZodType | null, const A extends About>(
  value: Value<S, D>,
  about: A,
): A & Field<Frozen<S, A>, Told<D, A>> {
  const { control, delivered } = value
  const { isRequired, isPublic } = about
  const told = isPublic && delivered ? servedAs(delivered, about) : null
  const each = isRequired ? value.schema : (value.loose ?? value.schema)
  const schema = about.isTranslated ? perLocale(each, about) : isRequired ? each : each.optional()
  return { ...about, control, schema, delivered: told } as unknown as A & Field<Frozen<S, A>, Told<D, A>>
}

const perLocale = (each: z.ZodType, { isRequired }: About): z.ZodType =>
  isRequired ? localised(each) : localisedMaybe(each)

function servedAs(delivered: z.ZodType, { isRequired, description }: About): z.ZodType {
  const isThere = isRequired || delivered.type === 'array'
  const schema = isThere ? delivered : delivered.optional()
  return description ? schema.meta({ description }) : schema
}

/** The schemas of some fields as frozen, by name. */
export type Shape<F extends Fields> = { [K in keyof F]: F[K]['schema'] }
export const shapeOf = <F extends Fields>(fields: F): Shape<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as Shape<F>

type NameOf<X, K extends string> = X extends { deliveredAs: infer N extends string } ? N : K
/** The schemas of some fields as served, by the name they are served under. */
export type Served<F extends Fields> = {
  [K in keyof F & string as F[K]['delivered'] extends null ? never : NameOf<F[K], K>]: NonNullable<F[K]['delivered']>
}
/** The same of those that lists have too. */
export type Listed<F extends Fields> = {
  [K in keyof F & string as F[K] extends { isListed: true } ? NameOf<F[K], K> : never]: NonNullable<F[K]['delivered']>
}
export const servedOf = <F extends Fields>(fields: F): Served<F> => served(fields, () => true) as Served<F>
export const listedOf = <F extends Fields>(fields: F): Listed<F> =>
  served(fields, ({ isListed }) => isListed === true) as Listed<F>

const served = (fields: Fields, isMeant: (field: Field) => boolean): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.delivered && isMeant(field) ? [[field.deliveredAs ?? name, field.delivered]] : [],
    ),
  )
