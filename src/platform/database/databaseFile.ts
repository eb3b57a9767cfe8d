import path from 'node:path'

/** The file an address of SQLite names, as `@libsql/client` reads it: `file:` alone or with `//` and `localhost`, escaped. */
export function databaseFile(uri: string): string {
  const [address = ''] = uri.replace(/^file:/, '').split('?')
  return path.resolve(decodeURIComponent(address.replace(/^\/\/(?:localhost(?=\/))?/, '')))
}
