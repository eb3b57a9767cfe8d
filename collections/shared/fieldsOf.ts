import type { Field, RowField } from 'payload'
import { COUNTRIES, countryName } from '#domain/countries.ts'
import type { Field as Described, Fields } from '#domain/kinds/field.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { DATE_PRECISIONS } from '#domain/vocabularies.ts'
import { bodyEditor } from '#richtext/editor.ts'
import { PICTURES } from '#richtext/mediaChoice.ts'
import { both, label, optionsOf } from '#richtext/labels.ts'

/** The form of a kind, as its description says it. Nothing is `required`: a draft may hold anything, the gate decides. */
export const fieldsOf = ({ fields, kept = {} }: Kind): Field[] => [
  ...formOf(fields),
  ...formOf(kept).map((field): Field => ({ ...field, custom: { isFrozen: false } }) as Field),
]

function formOf(fields: Fields): Field[] {
  const lines: Field[][] = []
  for (const [name, described] of Object.entries(fields)) {
    const made = fieldOf(name, described)
    if (described.isOnSameLine) lines.at(-1)?.push(made)
    else lines.push([made])
  }
  return lines.flatMap((line): Field[] =>
    line.length === 1 ? line : [{ type: 'row', fields: line } satisfies RowField],
  )
}

function fieldOf(name: string, described: Described): Field {
  const { control, isTranslated, initially, hint, shownWhere } = described
  const { admin: own, ...written } = writtenIn(control)
  const admin = {
    ...own,
    ...(hint && { description: label(hint.fr, hint.en) }),
    ...(shownWhere && {
      condition: (_: unknown, sibling: Readonly<Record<string, unknown>>) => sibling?.[shownWhere[0]] === shownWhere[1],
    }),
  }
  return {
    name,
    label: labelOf(described),
    ...(isTranslated && { localized: true }),
    ...(initially !== undefined && { defaultValue: initially }),
    ...written,
    admin,
  } as Field
}

/**
 * What must be there is marked. Of a rich text as a pair: Payload keeps the label functions of fields it draws on the server
 * in the language of whoever came first (`getClientSchemaMap` of 3.90.2 has no language in its key).
 */
function labelOf({ label: { fr, en }, control, isRequired }: Described) {
  const mark = isRequired ? ' *' : ''
  return control.as === 'body' ? both(`${fr}${mark}`, `${en}${mark}`) : label(`${fr}${mark}`, `${en}${mark}`)
}

/** What of a field of Payload a control decides. */
type Written = Readonly<Record<string, unknown>> & { admin?: object }

function writtenIn(control: Described['control']): Written {
  switch (control.as) {
    case 'line':
    case 'webAddress':
    case 'phone':
    case 'email':
      return { type: 'text', maxLength: control.most }
    case 'text':
      return { type: 'textarea', maxLength: control.most }
    case 'body':
      // Set in the type of the public page.
      return { type: 'richText', editor: bodyEditor(), admin: { className: 'document' } }
    case 'choice':
      return { type: 'select', options: optionsOf(control.among) }
    case 'choices':
      return { type: 'select', hasMany: true, options: optionsOf(control.among) }
    case 'countries':
      return { type: 'select', hasMany: true, options: COUNTRY_OPTIONS }
    case 'number':
      return { type: 'number', min: control.least, max: control.most }
    case 'sum':
      return { type: 'number', min: 0 }
    case 'day':
      return { type: 'date' }
    case 'calendarDay':
      return { type: 'text', maxLength: 10, admin: { placeholder: CALENDAR_DAY } }
    case 'factDate':
      return { type: 'group', fields: [{ type: 'row', fields: FACT_DATE }] }
    case 'documents':
      return { type: 'relationship', relationTo: control.of, hasMany: true }
    case 'pictures':
      return { type: 'upload', relationTo: 'media', hasMany: true, filterOptions: PICTURES }
    case 'rows':
    case 'list': {
      const { most, one, many, fields } = control
      const labels = { singular: both(one.fr, one.en), plural: both(many.fr, many.en) }
      return { type: 'array', maxRows: most, labels, fields: formOf(fields) }
    }
    case 'group':
      return { type: 'group', fields: formOf(control.fields) }
    case 'tree':
      return { type: 'json', admin: { components: { Field: '/src/admin/OutlineTree/index#OutlineTree' } } }
    case 'secret':
      return { type: 'text', hidden: true, access: NOBODY }
  }
}

const COUNTRY_OPTIONS = COUNTRIES.map((code) => ({
  value: code,
  label: { fr: countryName(code, 'fr'), en: countryName(code, 'en') },
}))

const CALENDAR_DAY = both('AAAA, AAAA-MM ou AAAA-MM-JJ', 'YYYY, YYYY-MM or YYYY-MM-DD')

const FACT_DATE: Field[] = [
  { name: 'date', type: 'date', label: label('Date', 'Day') },
  { name: 'precision', type: 'select', options: optionsOf(DATE_PRECISIONS), label: label('Précision', 'Precision') },
]

const NOBODY = { create: () => false, read: () => false, update: () => false }
