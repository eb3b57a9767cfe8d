import type { Locale } from '#domain/content/shared.ts'

const UNITS: Readonly<Record<Locale, readonly [kilo: string, mega: string]>> = { fr: ['ko', 'Mo'], en: ['kB', 'MB'] }

/** A number of bytes as people read it: « 61 ko », “1.2 MB”. */
export function sizeIn(bytes: number, locale: Locale): string {
  const [kilo, mega] = UNITS[locale]
  const isLarge = bytes >= 999_500
  const amount = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000)
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: isLarge ? 1 : 0 })
  return `${format.format(amount)}\u00a0${isLarge ? mega : kilo}`
}
