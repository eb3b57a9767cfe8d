/** What the workshop's pages ask of the server, by Payload's names. It looks them up in an object, where `constructor` is one too. */
const NAMES: ReadonlySet<unknown> = new Set([
  'copy-data-from-locale',
  'form-state',
  'get-default-layout',
  'get-folder-results-component-and-data',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'slugify',
  'table-state',
])

export const isServerFunction = (name: unknown): boolean => NAMES.has(name)

/** A result without the statement the database failed at, which Payload hands to the browser with all its parameters. */
export function withoutStatement<T>(result: T): T {
  const { errors } = (result ?? {}) as { errors?: unknown }
  if (!Array.isArray(errors) || !/Failed query|SQLITE_|Mongo/.test(JSON.stringify(errors))) return result
  return { errors: [{ message: 'La demande est mal formée.' }] } as T
}
