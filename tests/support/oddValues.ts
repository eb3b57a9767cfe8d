import type { Field } from '#domain/kinds/field.ts'
import { newId } from '#platform/hash.ts'
import { linkTo, paragraph, rich } from './draftContents.ts'

/** Values of the right JSON type that no rule of a field would accept: an author may leave any of them in a form. */
export function oddValues({ control }: Field): readonly unknown[] {
  switch (control.as) {
    case 'line':
    case 'text':
    case 'webAddress':
    case 'phone':
    case 'email':
      return ['x'.repeat(control.most * 2), ' ', '#ancre', 'é\u0301 \ud83e\udeb6']
    case 'body':
      return [rich(paragraph(linkTo('#_ftn1'))), rich()]
    case 'choice':
      return ['inconnu']
    case 'choices':
      return [['inconnu'], ['inconnu', 'autre']]
    case 'countries':
      return [['XX'], ['FR', 'FR', 'ZZ']]
    case 'number':
    case 'sum':
      return [-1e9, 0.5, 1e12]
    case 'day':
      return ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z']
    case 'calendarDay':
      return ['hier', '2026-99', '12/2026']
    case 'factDate':
      return [{ date: null, precision: 'siècle' }, { date: '9999-12-31T23:59:59.999Z' }]
    case 'documents':
    case 'pictures':
      return [[newId()]]
    case 'rows':
    case 'list':
      return [[], [{}], ...rowsOf(control.fields).map((row) => [row, {}])]
    case 'group':
      return rowsOf(control.fields)
    case 'tree':
      return [[{ title: '' }]]
    case 'secret':
      return []
  }
}

/** A value of another JSON type, which is no content at all; undefined where there is none. */
export function wrongType({ control }: Field): unknown {
  if (control.as === 'secret' || control.as === 'tree') return undefined
  const isText = ['line', 'text', 'webAddress', 'phone', 'email', 'calendarDay', 'choice', 'day'].includes(control.as)
  return isText ? { a: [1] } : 'texte'
}

/** As many rows as the oddest of their fields has values. */
function rowsOf(fields: Readonly<Record<string, Field>>): Record<string, unknown>[] {
  const odd = Object.entries(fields).map(([name, field]) => [name, oddValues(field)] as const)
  const most = Math.max(0, ...odd.map(([, values]) => values.length))
  return Array.from({ length: most }, (_, at) =>
    Object.fromEntries(odd.flatMap(([name, values]) => (values.length ? [[name, values[at % values.length]]] : []))),
  )
}
