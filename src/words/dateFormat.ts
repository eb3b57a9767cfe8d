const made = new Map<string, Intl.DateTimeFormat>()

/** The formatter of dates of a language and a few options, made once: making one takes a hundred times as long as using it. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, options])
  const known = made.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(tag, options)
  made.set(key, format)
  return format
}
