import type { LabelFunction, StaticLabel } from 'payload'
import { FIELD_LABELS, type FieldName } from '#domain/fieldLabels.ts'
import type { Label, Vocabulary } from '#domain/vocabularies.ts'
import type { Words } from '#words/pair.ts'

/** A label in both languages, resolved on the server: `{ fr, en }` records reach some client parts as `[object Object]`. */
export const label =
  (fr: string, en: string): LabelFunction =>
  ({ i18n }) =>
    i18n.language === 'en' ? en : fr

/** What is said elsewhere too, as a label. */
export const labelOf = ({ fr, en }: Words): LabelFunction => label(fr, en)

/** The label of a field of content. */
export const fieldLabel = (name: FieldName): LabelFunction => labelOf(FIELD_LABELS[name])

/**
 * A plain pair, where Payload wants a record (options, blocks, collections), and in the blocks of the editor: Payload keeps those
 * for everybody in the language of who opened a form first.
 */
export const both = (fr: string, en: string): StaticLabel & Record<string, string> => ({ fr, en })

/** The options of a select from a vocabulary. */
export const optionsOf = (terms: Vocabulary): { label: Record<string, string>; value: string }[] =>
  Object.entries(terms).map(([value, { fr, en }]: [string, Label]) => ({ value, label: { fr, en } }))
