import type { Locale, RichText } from '#domain/content/shared.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import type { Field } from '#domain/kinds/field.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import { toText } from '#richtext/toText.ts'
import { toldOf } from '../serialize/told.ts'

/** What a document can be found by, in one language, the most telling first. All of it is public, and none of it a person. */
export interface Searchable {
  readonly title: string
  /** Names, acronyms, words of vocabularies, countries. */
  readonly names: string
  /** What it says of itself in a few sentences. */
  readonly lead: string
  readonly body: string
}

type Values = Readonly<Record<string, unknown>>

/** `locale`: a language it is written in. */
export function searchableOf({ type, content }: LiveDocument<PagedType>, locale: Locale): Searchable {
  const { fields }: Kind = KINDS[type]
  const own = Object.entries(fields).filter(([, field]) => field.isPublic && !field.isPersonal)
  const toldIn = (of: readonly [string, Field][]) =>
    textsIn(toldOf(Object.fromEntries(of), content as unknown as Values, { locale, media: () => undefined })).join('\n')
  return {
    // That of a named contact may be a person's name.
    title: titleIn(type, content, locale),
    names: toldIn(own.filter(([, { control }]) => control.as !== 'text' && !NO_WORDS.has(control.as))),
    lead: toldIn(own.filter(([, { control }]) => control.as === 'text')),
    body: bodyIn(content as unknown as Values, locale),
  }
}

const NO_WORDS: ReadonlySet<string> = new Set([
  'body', 'day', 'calendarDay', 'factDate', 'pictures', 'number', 'sum', 'webAddress', 'phone', 'email', 'documents',
]) // prettier-ignore

/** References are no words of the text but where an author gave them some. */
function bodyIn({ body }: Values, locale: Locale): string {
  const text = (body as Partial<Record<Locale, RichText>> | undefined)?.[locale]
  return text ? toText(text, { locale, resolve: () => null, media: () => undefined }) : ''
}

/** Every string of a value but slugs, codes and addresses. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => (name === 'slug' || name === 'code' ? [] : textsIn(each)))
}
