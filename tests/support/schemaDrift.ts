import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'

/** What the code expects of the database and its migrations (SQLite) or its indexes (MongoDB) do not give; empty when all is there. */
export function schemaDrift(payload: Payload): Promise<string[]> {
  return payload.db.name === 'mongoose' ? missingIndexes(payload) : unmigrated(payload)
}

interface Drizzle {
  schema: Record<string, unknown>
  requireDrizzleKit(): {
    generateDrizzleJson(schema: Record<string, unknown>): Promise<object>
    generateMigration(before: object, after: object): Promise<string[]>
  }
}

/** The statements a migration made now would hold. */
async function unmigrated(payload: Payload): Promise<string[]> {
  const { schema, requireDrizzleKit } = payload.db as unknown as Drizzle
  const { generateDrizzleJson, generateMigration } = requireDrizzleKit()
  const folder = path.resolve('src/migrations')
  const latest = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1) as string
  const before = JSON.parse(readFileSync(path.join(folder, latest), 'utf8')) as object
  return generateMigration(before, await generateDrizzleJson(schema))
}

interface Model {
  schema: { indexes(): [Record<string, unknown>, object][] }
  collection: { indexes(): Promise<{ key: Record<string, unknown> }[]> }
}

async function missingIndexes(payload: Payload): Promise<string[]> {
  const { collections, versions } = payload.db as unknown as Record<'collections' | 'versions', Record<string, Model>>
  const models = [
    ...Object.entries(collections),
    ...Object.entries(versions).map(([slug, model]) => [`${slug} versions`, model] as const),
  ]
  const missing = models.map(async ([name, { schema, collection }]) => {
    const present = new Set((await collection.indexes()).map(({ key }) => JSON.stringify(key)))
    const wanted = schema.indexes().map(([key]) => JSON.stringify(key))
    return wanted.filter((key) => !present.has(key)).map((key) => `${name}: ${key}`)
  })
  return (await Promise.all(missing)).flat()
}
