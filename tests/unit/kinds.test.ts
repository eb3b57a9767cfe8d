import { describe, expect, it } from 'vitest'
import type { Control, Fields } from '#domain/kinds/field.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'

/** What a description says of itself must hold: forms, schemas, labels and pages are made of it. */

/** All fields of a form, those in rows and groups included, with the ones they stand among. */
function fieldsIn(among: Fields, at: string): { at: string; name: string; among: Fields }[] {
  return Object.entries(among).flatMap(([name, { control }]) => [
    { at: `${at}.${name}`, name, among },
    ...('fields' in control ? fieldsIn(control.fields, `${at}.${name}`) : []),
  ])
}
const ALL = Object.entries<Kind>(KINDS).flatMap(([kind, { fields, kept = {} }]) =>
  fieldsIn({ ...fields, ...kept }, kind),
)
const words = (control: Control | undefined) =>
  control?.as === 'choice' || control?.as === 'choices' ? Object.keys(control.among) : []

describe('a kind of document', () => {
  it.each(ALL)('says what holds of $at', ({ name, among }) => {
    const { control, label, initially, shownWhere, isOnSameLine } = among[name]!
    expect(label.fr.trim() && label.en.trim()).toBeTruthy()
    const targets = control.as === 'documents' ? [control.of] : []
    expect(targets.filter((type) => !Object.hasOwn(KINDS, type))).toEqual([])
    expect([initially ?? []].flat().filter((value) => !words(control).includes(value))).toEqual([])
    const [other, value] = shownWhere ?? []
    expect([value ?? []].flat().filter((each) => !words(among[other!]?.control).includes(each))).toEqual([])
    expect(isOnSameLine && Object.keys(among)[0] === name).toBeFalsy()
  })

  // Lists of references, free texts and translated fields are found by the name of a field, in whatever kind.
  it('calls a field by one label, and has it written in one way, wherever it has the name', () => {
    const labels = new Map<string, Set<string>>()
    for (const { fields, kept = {} } of Object.values<Kind>(KINDS))
      for (const [name, { label, control }] of Object.entries({ ...fields, ...kept }))
        labels.set(name, (labels.get(name) ?? new Set()).add(`${label.fr} / ${label.en} / ${control.as}`))
    expect([...labels].filter(([, said]) => said.size > 1)).toEqual([])
  })

  it('lists columns it has', () => {
    for (const { fields, columns = [] } of Object.values<Kind>(KINDS))
      expect(columns.filter((column) => !Object.hasOwn(fields, column))).toEqual([])
  })
})
