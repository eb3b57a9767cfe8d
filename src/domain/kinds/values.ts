import { z } from 'zod'
import { body as bodySchema } from '../content/richText.ts'
import * as shared from '../content/shared.ts'
import { country as deliveredCountry, deliveredDate, deliveredDay, href, image, term } from '../delivered/pieces.ts'
import { slugsOf, type Label, type Vocabulary } from '../vocabularies.ts'
import { servedOf, shapeOf, type Field, type Fields, type Served, type Shape, type Value } from './field.ts'

/** What fields are made of. Limits are in characters, rows or choices. */

type Text = Value<z.ZodString, z.ZodString>

const written = (as: 'line' | 'text', most: number): Text => ({
  control: { as, most },
  schema: shared.line(most),
  loose: z.string().max(most),
  delivered: z.string(),
})

/** A text in one line. */
export const line = (most: number) => written('line', most)

/** A text of several lines. */
export const text = (most: number) => written('text', most)

/** A body: headings, lists, blocks, references. `/v1` serves it in the format asked for. */
export const body: Value<typeof bodySchema, null> = { control: { as: 'body' }, schema: bodySchema, delivered: null }

export const webAddress: Value<typeof shared.webAddress, typeof href> = {
  control: { as: 'webAddress', most: 2000 },
  schema: shared.webAddress,
  delivered: href,
}
export const phone: Text = { control: { as: 'phone', most: 40 }, schema: shared.phone, delivered: z.string() }
export const email: Text = { control: { as: 'email', most: 254 }, schema: shared.email, delivered: z.string() }

/** An ISO 4217 code. */
export const currency: Text = {
  control: { as: 'line', most: 3 },
  schema: z.string().regex(/^[A-Z]{3}$/, 'currency'),
  delivered: z.string(),
}

/** A day the calendar of a document keeps: an opening, a term. */
export const day: Value<typeof shared.instant, typeof shared.instant> = {
  control: { as: 'day' },
  schema: shared.instant,
  delivered: shared.instant,
}

/** A year, a month or a day of the calendar: how long it is says how exact it is. */
export const calendarDay: Value<typeof shared.calendarDay, typeof deliveredDay> = {
  control: { as: 'calendarDay' },
  schema: shared.calendarDay,
  delivered: deliveredDay,
}

/** A date of a fact with how exact it is. */
export const factDate: Value<typeof shared.factDate, typeof deliveredDate> = {
  control: { as: 'factDate' },
  schema: shared.factDate,
  delivered: deliveredDate,
}

export const year: Value<z.ZodInt, z.ZodInt> = {
  control: { as: 'number', least: 1800, most: 2200 },
  schema: z.int().min(1800).max(2200),
  delivered: z.int(),
}
/** A sum of money, in the currency the field of that name beside it says. */
export const sumIn = (currencyOf: string): Value<z.ZodNumber, z.ZodNumber> => ({
  control: { as: 'sum', currencyOf },
  schema: z.number().nonnegative().max(Number.MAX_SAFE_INTEGER),
  delivered: z.number(),
})
/** 0 to 100. */
export const percent: Value<z.ZodNumber, z.ZodNumber> = {
  control: { as: 'number', least: 0, most: 100, unit: 'percent' },
  schema: z.number().min(0).max(100),
  delivered: z.number(),
}

/** One word of a vocabulary. */
export const choice = <T extends Vocabulary>(among: T): Value<ReturnType<typeof oneOf<T>>, typeof term> => ({
  control: { as: 'choice', among },
  schema: oneOf(among),
  delivered: term,
})

/** Several words of a vocabulary: where they are needed, at least one. */
export const choices = <T extends Vocabulary>(
  among: T,
  most: number,
): Value<z.ZodArray<ReturnType<typeof oneOf<T>>>, z.ZodArray<typeof term>> => ({
  control: { as: 'choices', among },
  schema: z.array(oneOf(among)).min(1).max(most),
  loose: z.array(oneOf(among)).max(most),
  delivered: z.array(term),
})

const oneOf = <T extends Vocabulary>(among: T) => z.enum(slugsOf(among))

const country = z.string().regex(/^[A-Z]{2}$/, 'country')
/** ISO 3166-1 alpha-2. */
export const countries = (most: number): Value<z.ZodArray<typeof country>, z.ZodArray<typeof deliveredCountry>> => ({
  control: { as: 'countries' },
  schema: z.array(country).min(1).max(most),
  delivered: z.array(deliveredCountry),
})

const uids = (most: number) => z.array(shared.uid).max(most)
/** Other documents, in the order they are read in. `/v1` serves those that are live, in one list. */
export const documents = (of: string, most: number): Value<ReturnType<typeof uids>, null> => ({
  control: { as: 'documents', of },
  schema: uids(most),
  delivered: null,
})
export const pictures = (most: number): Value<ReturnType<typeof uids>, z.ZodArray<typeof image>> => ({
  control: { as: 'pictures' },
  schema: uids(most),
  delivered: z.array(image),
})

type Strict<S extends z.ZodRawShape> = z.ZodObject<S, z.core.$strict>

const strictOf = <F extends Fields>(fields: F) => z.strictObject(servedOf(fields)) as unknown as Strict<Served<F>>

/** Some fields together. */
export const group = <F extends Fields>(fields: F): Value<Strict<Shape<F>>, Strict<Served<F>>> => ({
  control: { as: 'group', fields },
  schema: z.strictObject(shapeOf(fields)),
  delivered: strictOf(fields),
})

interface Named {
  most: number
  one: Label
  many: Label
}

/** The same fields several times. */
export const rows = <F extends Fields>(
  fields: F,
  named: Named,
): Value<z.ZodArray<Strict<Shape<F>>>, z.ZodArray<Strict<Served<F>>>> => ({
  control: { as: 'rows', fields, ...named },
  schema: z.array(z.strictObject(shapeOf(fields))).max(named.most),
  delivered: z.array(strictOf(fields)),
})

/** One field several times. */
export const list = <N extends string, S extends z.ZodType, D extends z.ZodType>(
  name: N,
  of: Field<S, D>,
  named: Named,
): Value<z.ZodArray<Strict<Record<N, S>>>, z.ZodArray<D>> => ({
  control: { as: 'list', fields: { [name]: of }, ...named },
  schema: z.array(z.strictObject({ [name]: of.schema } as Record<N, S>)).max(named.most),
  delivered: z.array(of.delivered),
})
