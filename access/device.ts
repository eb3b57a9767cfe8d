/** What browsers call themselves, the more particular names first: the others' are in them too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\b(?:Linux|CrOS)\b/, 'Linux'],
]
/** Longer ones are no browser's; a person reads the beginning. */
const READ = 400
const UNKNOWN_SHOWN = 40

/** Browser and system of a `User-Agent`, for a person to recognise their own: « Firefox · Linux »; '' of none. */
export function deviceOf(userAgent: string | null | undefined): string {
  const read = (userAgent ?? '').slice(0, READ)
  const named = [BROWSERS, SYSTEMS].flatMap((names) => names.find(([sign]) => sign.test(read))?.[1] ?? [])
  return named.length > 0 ? named.join(' · ') : read.replace(/[^\w./ -]/g, '').slice(0, UNKNOWN_SHOWN).trim() // prettier-ignore
}
