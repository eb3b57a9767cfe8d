import { describe, expect, it } from 'vitest'
import { canonical, canonicalText, stable } from '#domain/content/canonical.ts'
import { frenchText } from '#domain/translation.ts'
import { sha256 } from '#platform/hash.ts'
import { EVERY_FIELD, EVERY_FIELD_REVISION } from '../support/everyField.ts'

/** One text for one content, whatever stored it: approvals are about that text's hash. */

describe('the canonical form', () => {
  it.each([
    ['the order of keys', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['null and undefined', { a: 1 }, { a: 1, b: null, c: undefined }],
    ['an empty list', { a: 1 }, { a: 1, b: [] }],
    ['an empty object, however deep', { a: 1 }, { a: 1, b: { c: { d: [] } } }],
    ['ids of rows', { rows: [{ name: 'x' }] }, { rows: [{ id: '65f0', name: 'x' }] }],
    ['how a letter was composed', { a: 'l\u2019\u00e9t\u00e9' }, { a: 'l\u2019e\u0301te\u0301' }],
    ['a half letter, which one engine cannot store', { a: 'x\ufffdy' }, { a: 'x\ud800y' }],
    ['the sixteenth digit of a number', { a: 0.3 }, { a: 0.1 + 0.2 }],
    ['the sign of nothing', { a: 0 }, { a: -0 }],
    ['a date and its ISO text', { a: '2024-03-05T00:00:00.000Z' }, { a: new Date('2024-03-05') }],
  ])('does not see %s', (_, one, other) => {
    expect(canonicalText(other)).toBe(canonicalText(one))
  })

  it.each([
    ['an empty text', { a: '' }, {}],
    ['false', { a: false }, {}],
    ['zero', { a: 0 }, {}],
    ['the order of a list', { a: [1, 2] }, { a: [2, 1] }],
    ['a hole in a list', { a: [null, 1] }, { a: [1] }],
    ['a space', { a: 'x y' }, { a: 'x\u00a0y' }],
    ['a capital', { a: 'État' }, { a: 'état' }],
    ['an accent', { a: 'Etat' }, { a: 'État' }],
    ['the fifteenth digit of a number', { a: 0.3 }, { a: 0.300000000000001 }],
  ])('sees %s', (_, one, other) => {
    expect(canonicalText(other)).not.toBe(canonicalText(one))
  })

  const node = (more: object) => ({ type: 'text', text: 'mot', version: 1, ...more })
  it.each([
    ['version', { version: 2 }],
    ['mode', { mode: 'normal' }],
    ['style', { style: '' }],
    ['detail', { detail: 0 }],
    ['format', { format: 0 }],
    ['format of a block', { format: '' }],
    ['indent', { indent: 0 }],
    ['direction', { direction: 'ltr' }],
    ['no direction', { direction: null }],
    ['textFormat', { textFormat: 1 }],
    ['textStyle', { textStyle: 'x' }],
  ])('does not see what Lexical leaves behind: %s', (_, more) => {
    expect(canonicalText(node(more))).toBe(canonicalText(node({})))
  })

  it.each([
    ['bold', { format: 1 }],
    ['a right-to-left paragraph', { direction: 'rtl' }],
    ['an indent', { indent: 1 }],
    ['an alignment', { format: 'center' }],
  ])('sees %s', (_, more) => {
    expect(canonicalText(node(more))).not.toBe(canonicalText(node({})))
  })

  it('leaves alone what only looks like Lexical', () => {
    expect(canonical({ format: 0, mode: 'normal', direction: 'ltr' })).toEqual({
      direction: 'ltr',
      format: 0,
      mode: 'normal',
    })
  })

  it('is its own canonical form', () => {
    expect(canonicalText(canonical(EVERY_FIELD))).toBe(canonicalText(EVERY_FIELD))
  })

  it('of a content with every kind of field has the hash it always had', () => {
    const translates = { en: sha256(frenchText('examples', EVERY_FIELD)) }
    expect(sha256(canonicalText({ ...EVERY_FIELD, translates }))).toBe(EVERY_FIELD_REVISION)
  })
})

describe('the text of a ledger row', () => {
  it('sorts keys and drops nothing but undefined', () => {
    expect(stable({ b: [], a: null, c: { d: '' }, e: undefined })).toBe('{"a":null,"b":[],"c":{"d":""}}')
  })
})
