import { expect, it } from 'vitest'
import { canonicalText } from '#domain/content/canonical.ts'
import { lean } from '#delivery/lean.ts'
import { goldenOf } from '../support/golden.ts'

/** Live texts are kept lean: what readers get of them is the same to the letter. */

it('a lean text says what the text says, however often it is asked', () => {
  for (const { content } of goldenOf('v1').revisions()) {
    const text = JSON.parse(content) as Record<string, unknown>
    const kept = lean(text)
    expect(kept).toEqual(text)
    expect(canonicalText(kept)).toBe(canonicalText(text))
    expect(Object.keys(kept)).toEqual(Object.keys(text))
    expect({ ...kept }).toEqual(text)
    expect(structuredClone(kept)).toEqual(text)
  }
})

it('a long value is another object each time: nobody changes what the next reader gets', () => {
  const kept = lean({ body: { words: 'é’'.repeat(2000) }, title: 'short' })
  kept.body.words = 'other'
  expect(kept.body.words).toBe('é’'.repeat(2000))
})

it('equal short strings of many texts are one, and each text keeps its order', () => {
  const strings = new Map<string, string>()
  const [one, other] = ['{"b":"x1","a":["x1",{"c":"x2"}]}', '{"a":"x1"}'].map((text) =>
    lean(JSON.parse(text) as Record<string, unknown>, strings),
  )
  expect(one).toEqual({ b: 'x1', a: ['x1', { c: 'x2' }] })
  expect(Object.keys(one!)).toEqual(['b', 'a'])
  expect(other).toEqual({ a: 'x1' })
  expect([...strings.keys()]).toEqual(['x1', 'x2'])
})
