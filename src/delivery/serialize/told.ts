import type { FrozenMedium, Locale } from '#domain/content/shared.ts'
import { countryName } from '#domain/countries.ts'
import { mediaAddress } from '#domain/delivered/addresses.ts'
import { termOf } from '#domain/delivered/localise.ts'
import type { Image } from '#domain/delivered/pieces.ts'
import type { Field, Fields } from '#domain/kinds/field.ts'

/** How values are told to a reader. */
export interface Telling {
  /** Of the text. */
  readonly locale: Locale
  media(uid: string): FrozenMedium | undefined
  /** Where a picture is found, by the SHA-256 of its bytes; where everybody finds it, when left out. */
  readonly fileAddress?: (sha256: string) => string
}

type Values = Readonly<Record<string, unknown>>

/** What a frozen content says in its public fields, in one language, by the names `/v1` gives them. */
export function toldOf(fields: Fields, content: Values, telling: Telling): Record<string, unknown> {
  const told = Object.entries(fields).flatMap(([name, field]) =>
    field.delivered ? [[field.deliveredAs ?? name, valueOf(field, content[name], telling)]] : [],
  )
  return Object.fromEntries(told) as Record<string, unknown>
}

function valueOf(field: Field, frozen: unknown, telling: Telling): unknown {
  const value = field.isTranslated ? inLocale(field, frozen, telling.locale) : frozen
  if (value === undefined || value === null) return field.delivered?.type === 'array' ? [] : undefined
  return told(field.control, value, telling)
}

/** French stands where a language has not been written: never for a field that may stay empty. */
function inLocale({ isRequired }: Field, value: unknown, locale: Locale): unknown {
  const words = value as Partial<Record<Locale, unknown>> | undefined
  return words?.[locale] ?? (isRequired ? words?.fr : undefined)
}

function told(control: Field['control'], value: unknown, telling: Telling): unknown {
  const { locale } = telling
  switch (control.as) {
    case 'choice':
      return termOf(control.among, value as string, locale)
    case 'choices':
      return (value as string[]).map((slug) => termOf(control.among, slug, locale))
    case 'countries':
      return (value as string[]).map((code) => ({ code, name: countryName(code, locale) }))
    case 'pictures':
      return (value as string[]).flatMap((uid) => imageOf(telling.media(uid), telling))
    case 'group':
      return toldOf(control.fields, value as Values, telling)
    case 'rows':
      return (value as Values[]).map((row) => toldOf(control.fields, row, telling))
    case 'list':
      return (value as Values[]).flatMap((row) => Object.values(toldOf(control.fields, row, telling)))
    default:
      return value
  }
}

function imageOf(medium: FrozenMedium | undefined, { locale, fileAddress = mediaAddress }: Telling): Image[] {
  if (!medium?.mimeType.startsWith('image/')) return []
  const { sha256, mimeType, width, height, credit, licence } = medium
  const alt = medium.decorative ? '' : (medium.alt?.[locale] ?? medium.alt?.fr ?? '')
  const caption = medium.caption?.[locale] ?? medium.caption?.fr
  return [{ href: fileAddress(sha256), mimeType, width, height, alt, caption, credit, licence }]
}
