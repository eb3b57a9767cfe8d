'use client'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'

/** What a form holds, by field. */
export const valuesOf = (fields: FormState): Record<string, unknown> =>
  reduceFieldsToValues(fields, true) as Record<string, unknown>
