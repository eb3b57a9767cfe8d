import { deserialize, serialize } from 'node:v8'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { shareStrings } from '#platform/sharedStrings.ts'

/** What is read back is the same, however its strings are kept. */

it('changes neither what a value says nor the order in which it says it', () => {
  const value = {
    b: 'one',
    a: new Map<unknown, unknown>([
      ['two', ['one', null, 3, new Set(['two', 'one'])]],
      ['one', { deep: 'x'.repeat(300) }],
    ]),
    none: undefined,
  }
  const read = deserialize(serialize(value)) as typeof value
  expect(said(shareStrings(read))).toBe(said(value))
})

it('keeps one string of each, among several values too, but not of what people wrote at length', () => {
  const known = new Map<string, string>()
  shareStrings({ a: 'id', b: ['id'] }, known)
  shareStrings(new Map([['id', 'other']]), known)
  shareStrings(['x'.repeat(101)], known)
  expect([...known]).toEqual([['id', 'id'], ['other', 'other']]) // prettier-ignore
})

/** All of it, in its order. */
const said = (value: unknown): string => inspect(value, { depth: 9, maxStringLength: null })
