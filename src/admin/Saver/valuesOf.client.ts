'use client'
import type { ClientField, FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'

/** What a form holds in the fields somebody may write in, by field: not in those it only carries along. */
export function valuesOf(state: FormState, fields: readonly ClientField[]): Record<string, unknown> {
  const values = reduceFieldsToValues(state, true) as Record<string, unknown>
  return Object.fromEntries(written(fields).flatMap((name) => (name in values ? [[name, values[name]]] : [])))
}

/** Names of the fields that are shown. */
function written(fields: readonly ClientField[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'ui' || ('virtual' in field && field.virtual)) return []
    if ('admin' in field && field.admin && 'hidden' in field.admin && field.admin.hidden) return []
    if ('name' in field && field.name) return OUTSIDE.has(field.name) ? [] : [field.name]
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [tab.name] : written(tab.fields)))
    return 'fields' in field ? written(field.fields) : []
  })
}

/** Payload's own. */
const OUTSIDE = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status'])
