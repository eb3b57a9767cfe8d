import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { growthOf, MOST_GROWTH } from '#tests/support/growth.ts'
import { ON_BODIES, ON_STRINGS } from '#tests/support/textFunctions.ts'
import { WALKS_NO_TEXT } from '#tests/support/walksNoText.ts'
import { everywhere, WORST_SHAPES, worstTexts } from '#tests/support/worstTexts.ts'

const SEED = 20261126
/** Characters, or nodes. */
const SIZE = 100_000

describe('a text of 100,000 of the worst characters takes at most 2.5 times what half of it takes', () => {
  const texts = worstTexts(SEED, 12)

  it.each(Object.entries(ON_STRINGS))('%s', (_, walk) => {
    const slow = texts
      .map((text) => ({ text: text.name, growth: growthOf((size) => onString(walk, text.of(size)), SIZE) }))
      .filter(({ growth }) => growth > MOST_GROWTH)
    expect(slow).toEqual([])
  })

  const bodies = [...texts.filter((_, index) => index % 4 === 1).map(everywhere), ...WORST_SHAPES]

  it.each(Object.entries(ON_BODIES))('%s', (_, walk) => {
    const slow = bodies
      .map((body) => ({ body: body.name, growth: growthOf((size) => onBody(walk, body.of(size)), SIZE) }))
      .filter(({ growth }) => growth > MOST_GROWTH)
    expect(slow).toEqual([])
  })

  it('and the measure would see one that does not: spaces tried from each of them', () => {
    const spaces = { of: (length: number) => `a${' '.repeat(length)}b` }
    const formerRule = (text: string) => text.replace(/[ \u00a0\u202f]+([;!?])/gu, '\u202f$1')
    expect(growthOf((size) => onString(formerRule, spaces.of(size)), 40_000)).toBeGreaterThan(MOST_GROWTH)
  })
})

describe('no function of the rooms of texts is forgotten', () => {
  const known = [...Object.keys(ON_STRINGS), ...Object.keys(ON_BODIES), ...WALKS_NO_TEXT.keys()]

  it('each is measured, or listed with the reason why not', async () => {
    const exported = await exportedFunctions()
    expect(exported.length).toBeGreaterThan(150)
    expect(exported.filter((name) => !known.includes(name))).toEqual([])
    expect(known.filter((name) => !exported.includes(name))).toEqual([])
    expect(known.filter((name, index) => known.indexOf(name) !== index)).toEqual([])
  })
})

const onString = (walk: (typed: string) => unknown, typed: string) => () => walk(typed)
const onBody =
  <T>(walk: (body: T) => unknown, body: T) =>
  () =>
    walk(body)

/** Where texts are walked; the blocks and the editor only describe Payload's form. */
const ROOMS =
  /^(richtext|domain|site|notifications\/templates|delivery\/serialize)\/|^notifications\/plain|^platform\/plainTwin/
const FORM = /^richtext\/(editor|adminWords|blocks\/)/

/** Functions, classes and schemas, as `file#name`. */
async function exportedFunctions(): Promise<string[]> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && ROOMS.test(file) && !FORM.test(file))
    .sort()
  const found = await Promise.all(
    files.map(async (file) => {
      const module = (await import(/* @vite-ignore */ `../../src/${file}`)) as Record<string, unknown>
      return Object.keys(module)
        .filter((name) => typeof module[name] === 'function' || isSchema(module[name]))
        .map((name) => `src/${file}#${name}`)
    }),
  )
  return found.flat()
}

const isSchema = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (typeof (value as { safeParse?: unknown }).safeParse === 'function' || isTable(value))

/** A table of schemas by name counts as one of them. */
const isTable = (value: object): boolean => {
  const [first] = Object.values(value) as unknown[]
  return typeof first === 'object' && first !== null && 'safeParse' in first
}
