import type { Locale } from '#domain/content/shared.ts'

const NARROW = '\u202f'
const WIDE = '\u00a0'

/**
 * French rules in order; each makes of an ordinary space the one a printer would set. Applied twice, nothing changes.
 * A run of spaces is tried from its first one only: tried from each, 40,000 of them held the process for 20 s.
 */
const FRENCH: readonly [RegExp, string][] = [
  [/(?<![ \u00a0\u202f])[ \u00a0\u202f]+([;!?])/gu, `${NARROW}$1`],
  [/(?<![ \u00a0\u202f])[ \u00a0\u202f]+([:%€])/gu, `${WIDE}$1`],
  [/«[ \u00a0\u202f]*/gu, `«${WIDE}`],
  [/(?<![ \u00a0\u202f])[ \u00a0\u202f]*»/gu, `${WIDE}»`],
  [/(\d)[ \u202f](?=\d{3}(?!\d))/gu, `$1${WIDE}`],
  [/(\d)[ \u202f](?=(?:M€|Md€|k€|ha|km|ans?|mois|jours?|pays)(?![\p{L}\d]))/gu, `$1${WIDE}`],
  [/(?<![\p{L}\d])(n°|[Aa]rt\.|p\.|L\.|R\.|≈)[ \u202f](?=\d|[LR]\.)/gu, `$1${WIDE}`],
  [/(?<=\p{L})'(?=\p{L})/gu, '’'],
]

/**
 * The spaces authors never have to think of, set at rendering: U+202F before ; ! ?, U+00A0 before : % €, inside « » and
 * in thousands, « n° 12 », « art. L. ». English is left alone.
 */
export function typography(text: string, locale: Locale): string {
  return locale === 'fr' ? FRENCH.reduce((set, [rule, by]) => set.replace(rule, by), text) : text
}
