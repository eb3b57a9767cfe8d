import type { Payload } from 'payload'
import { canonicalText } from '#domain/content/canonical.ts'
import type { DocumentRef } from '#domain/events.ts'
import { frenchText } from '#domain/translation.ts'
import { newId, sha256 } from '#platform/hash.ts'
import { tableOf } from '#platform/storage/records.ts'
import { revisionOf } from '#shelf/revisionOf.ts'
import { addRows, rowsWhere, tablesOf, type Row, type Table } from './tables.ts'

/** A document as every table has it: its working copy, its versions, its review, who wrote in it. */
export interface Pattern {
  readonly ref: DocumentRef
  readonly slug: string
  /** Titles as stored, in every language. */
  readonly titles: readonly string[]
  readonly rows: ReadonlyMap<Table, readonly Row[]>
  /** Ids of its versions. */
  readonly versions: readonly string[]
}

/** What a copy is called, and when its author last saved it. */
export interface Naming {
  readonly uid: string
  readonly number: number
  readonly savedAt: string
}

/** Reads all rows about a document. */
export async function patternOf(payload: Payload, ref: DocumentRef): Promise<Pattern> {
  const { uid } = ref
  const own = tableOf(ref.type)
  const tables = await tablesOf(payload)
  const named = (name: string) => tables.find((table) => table.name === name)!
  const versionsTable = named(`_${own}_v`)
  const rows = new Map<Table, readonly Row[]>()
  const read = async (table: Table, column: string, values: readonly string[]) => {
    const found = await rowsWhere(payload, { table, column, values })
    if (found.length > 0) rows.set(table, found)
    return found
  }
  const [main] = await read(named(own), 'id', [uid])
  const versions = (await read(versionsTable, 'parent_id', [uid])).map(({ id }) => String(id))
  await read(named('reviews'), 'id', [uid])
  await read(named('contributions'), 'uid', [uid])
  for (const table of tables) {
    const [ofMain, ofVersion] = [table.owners.get(own), table.owners.get(versionsTable.name)]
    if (ofMain && table !== versionsTable) await read(table, ofMain, [uid])
    if (ofVersion) await read(table, ofVersion, versions)
  }
  const titles = (rows.get(named(`${own}_locales`)) ?? []).flatMap(({ title }) => (title ? [String(title)] : []))
  return { ref, slug: String(main?.slug), titles, rows, versions }
}

/** The rows of a copy of it, by table. */
export function copyOf(pattern: Pattern, naming: Naming): Map<Table, Row[]> {
  const { ref, slug, titles, rows, versions } = pattern
  const renamed = new Map<unknown, string>([
    [ref.uid, naming.uid],
    [slug, slugOf(slug, naming)],
    ...titles.map((title): [string, string] => [title, titleOf(title, naming)]),
    ...versions.map((id): [string, string] => [id, newId()]),
  ])
  const copied = (column: string, value: Row[string]) => {
    if (SAVED.has(column)) return naming.savedAt
    const prefixed = typeof value === 'string' && value.startsWith(`${ref.uid}.`)
    return prefixed ? value.replace(ref.uid, naming.uid) : (renamed.get(value) ?? value)
  }
  const copy = (row: Row): Row => {
    const own = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, copied(column, value)]))
    // A row of a list has a key of its own, and nothing points to it.
    return own.id === row.id ? { ...own, id: newId() } : own
  }
  return new Map([...rows].map(([table, some]) => [table, some.map(copy)]))
}

const SAVED = new Set(['updated_at', 'version_updated_at'])

/** What the copy's working copy would be frozen to; with `mark`, after a word was added to its title. */
export function frozenCopy(
  { ref, slug }: Pattern,
  content: Readonly<Record<string, unknown>>,
  naming: Pick<Naming, 'number'> & { mark?: string },
): { text: string; revision: string; slug: string; title: string } {
  const titles = content.title as Readonly<Record<string, string>>
  const title = Object.fromEntries(
    Object.entries(titles).map(([locale, each]) => [locale, titleOf(each, naming) + (naming.mark ?? '')]),
  )
  const renamed = { ...content, slug: slugOf(slug, naming), title }
  const isTranslated = content.translates !== undefined
  const translates = isTranslated
    ? { en: sha256(frenchText(ref.type, { ...renamed, translates: undefined })) }
    : undefined
  const text = canonicalText({ ...renamed, translates })
  return { text, revision: revisionOf(ref.type, text), slug: renamed.slug, title: String(title.fr) }
}

const slugOf = (slug: string, { number }: Pick<Naming, 'number'>): string => `${slug.slice(0, 60)}-n${number}`
const titleOf = (title: string, { number }: Pick<Naming, 'number'>): string => `${title.slice(0, 150)} (n° ${number})`

/** Gathers the rows of many copies and adds them together. */
export class Gathered {
  readonly #rows = new Map<Table, Row[]>()

  add(rows: ReadonlyMap<Table, readonly Row[]>): void {
    for (const [table, some] of rows) {
      const known = this.#rows.get(table)
      if (known) known.push(...some)
      else this.#rows.set(table, [...some])
    }
  }

  async flush(payload: Payload): Promise<void> {
    for (const [table, rows] of this.#rows) await addRows(payload, table, rows)
    this.#rows.clear()
  }
}
