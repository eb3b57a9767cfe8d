/**
 * What a save of some fields is based on: by the name of each, the prints of what may be stored of it where the form was last
 * told, and of what it sent since without an answer.
 */
export type Bases = Readonly<Record<string, readonly string[]>>

/** As the header `X-Form-Bases` carries it: `title=<print>.<print>,summary=<print>`. */
export const basesText = (bases: Bases): string =>
  Object.entries(bases)
    .map(([field, prints]) => `${field}=${prints.join('.')}`)
    .join(',')

const MOST_FIELDS = 100
const ONE = /^([A-Za-z][A-Za-z0-9]{0,40})=([0-9a-f]{28}(?:\.[0-9a-f]{28}){0,40})$/

/** Reads it back; null for whatever a form does not send. */
export function basesOf(text: string): Bases | null {
  const parts = text.split(',', MOST_FIELDS + 1)
  if (parts.length > MOST_FIELDS) return null
  const bases: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const part of parts) {
    const [, field, prints] = ONE.exec(part) ?? []
    if (!field || !prints || bases[field]) return null
    bases[field] = prints.split('.')
  }
  return bases
}
