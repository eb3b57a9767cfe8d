import type { LabelFunction, StaticLabel } from 'payload'
import { FIELD_LABELS, type FieldName } from '#domain/fieldLabels.ts'
import type { Label, Vocabulary } from '#domain/vocabularies.ts'

/** A label in both languages, resolved on the server: `{ fr, en }` records reach some client parts as `[object Object]`. */
export const label =
  (fr: string, en: string): LabelFunction =>
  ({ i18n }) =>
    i18n.language === 'en' ? en : fr

/** The label of a field of content; `isRequired` marks it, since working copies are never validated on save. */
export const fieldLabel = (name: FieldName, { isRequired = false } = {}): LabelFunction => {
  const { fr, en } = FIELD_LABELS[name]
  return label(isRequired ? `${fr} *` : fr, isRequired ? `${en} *` : en)
}

/**
 * The same for a rich text, as a pair: Payload keeps the label functions of fields it draws on the server in the language of
 * whoever came first (`getClientSchemaMap` of 3.90.2 has no language in its key).
 */
export const richTextLabel = (name: FieldName, { isRequired = false } = {}): StaticLabel & Record<string, string> => {
  const { fr, en } = FIELD_LABELS[name]
  return isRequired ? both(`${fr} *`, `${en} *`) : both(fr, en)
}

/** A plain pair, where Payload wants a record (options, blocks, collections). */
export const both = (fr: string, en: string): StaticLabel & Record<string, string> => ({ fr, en })

/** The options of a select from a vocabulary. */
export const optionsOf = (terms: Vocabulary): { label: Record<string, string>; value: string }[] =>
  Object.entries(terms).map(([value, { fr, en }]: [string, Label]) => ({ value, label: { fr, en } }))
