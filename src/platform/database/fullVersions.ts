import type { CollectionSlug, DatabaseAdapterObj, FlattenedField, Payload } from 'payload'
import { decorate, replace } from './decorate.ts'

type Row = Record<string, unknown>

interface Asked {
  collection: CollectionSlug
  select?: unknown
}

/**
 * MongoDB stores only what was written, and Payload's restore fills what an old version lacks from the current document:
 * a restore would keep newer text. So versions get the shape SQLite gives them: every field, empty when never written.
 */
export function fullVersions<T extends DatabaseAdapterObj>(adapter: T): T {
  return decorate(adapter, (db) => {
    replace<Asked, { payload: Payload }>(db, 'findVersions', async ({ args, self: { payload }, next }) => {
      const result = (await next(args)) as { docs: { version?: Row }[] }
      const config = payload.collections[args.collection]?.config
      const locales = payload.config.localization ? payload.config.localization.localeCodes : []
      if (!args.select && config) {
        for (const { version } of result.docs)
          if (version) fill(config.flattenedFields, version, { locales, isInside: false })
      }
      return result
    })
  })
}

interface Where {
  locales: readonly string[]
  /** Inside a localised group: the fields below carry one value, not one per locale. */
  isInside: boolean
}

function fill(fields: readonly FlattenedField[], data: Row, where: Where): void {
  for (const field of fields) {
    if (
      field.type === 'join' ||
      ('virtual' in field && field.virtual) ||
      ['id', 'createdAt', 'updatedAt'].includes(field.name)
    )
      continue
    const isLocalised = 'localized' in field && field.localized === true && !where.isInside
    if (field.type === 'group' || field.type === 'tab') {
      const inner = (data[field.name] ??= {}) as Row
      const parts = isLocalised ? where.locales.map((locale) => (inner[locale] ??= {}) as Row) : [inner]
      for (const part of parts) fill(field.flattenedFields, part, { ...where, isInside: where.isInside || isLocalised })
    } else if (isLocalised) {
      data[field.name] ??= Object.fromEntries(where.locales.map((locale) => [locale, null]))
    } else if (data[field.name] === undefined) {
      const isMany = ('hasMany' in field && field.hasMany) || field.type === 'array' || field.type === 'blocks'
      data[field.name] = isMany ? [] : null
    }
  }
}
