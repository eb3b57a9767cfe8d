import { describe, expect, it } from 'vitest'
import { diffHtml } from '#richtext/compare/diffHtml.ts'
import { headingIds } from '#richtext/headingIds.ts'
import { toHtml } from '#richtext/toHtml.ts'
import { toMarkdown } from '#richtext/toMarkdown.ts'
import { toText } from '#richtext/toText.ts'
import { bareContext } from '#richtext/context.ts'
import { typography } from '#richtext/typography.ts'
import { body } from '../support/content.ts'
import { diceOf } from '../support/dice.ts'

/** A text of the worst characters costs in proportion to its length. */

const CHARACTERS = [
  ' ',
  '\u00a0',
  '\u202f',
  '« ',
  ' »',
  '1',
  '1 ',
  '- ',
  '\\',
  '<',
  '&',
  '*',
  '1er ',
  'a@',
  "l'",
  '\u0301',
]
const LENGTHS = [25_000, 50_000, 100_000]
/** Below this many milliseconds of CPU growth says nothing. */
const FLOOR_MS = 40

const context = bareContext('fr')
const WALKERS: Record<string, (text: string) => unknown> = {
  typography: (text) => typography(text, 'fr'),
  toHtml: (text) => toHtml(body(`a${text}b`) as never, context),
  toMarkdown: (text) => toMarkdown(body(`a${text}b`) as never, context),
  toText: (text) => toText(body(`a${text}b`) as never, context),
}

/** CPU milliseconds of the best of three: another process on the machine does not count. */
function cost(work: () => unknown): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    work()
    return process.cpuUsage(before).user / 1000
  })
  return Math.min(...runs)
}

describe.each(Object.entries(WALKERS))('%s', (_, walk) => {
  it.each(CHARACTERS)('grows no faster than the run of %j', (character) => {
    const costs = LENGTHS.map((length) => cost(() => walk(character.repeat(length / character.length))))
    expect(costs[1]).toBeLessThan(Math.max(FLOOR_MS, 2.5 * costs[0]!))
    expect(costs[2]).toBeLessThan(Math.max(FLOOR_MS, 2.5 * costs[1]!))
  })
})

it('gives ten thousand equal headings their anchors in proportion', () => {
  const anchors = (count: number) => () => {
    const idOf = headingIds()
    return Array.from({ length: count }, () => idOf('Titre'))
  }
  expect(anchors(3)()).toEqual(['titre', 'titre-2', 'titre-3'])
  expect(cost(anchors(20_000))).toBeLessThan(Math.max(FLOOR_MS, 2.5 * cost(anchors(10_000))))
})

describe('a comparison of texts with nothing in common but their words', () => {
  const labels = {
    added: '+',
    deleted: '-',
    colon: ':',
    Added: 'A',
    Deleted: 'D',
    Modified: 'M',
    tooDifferent: 'wholly',
  }
  const words = Array.from({ length: 6000 }, (_, rank) => `m${rank}`)
  const shuffled = (seed: number) => {
    const dice = diceOf(seed)
    const left = [...words]
    return words.map(() => left.splice(dice.roll(left.length), 1)[0]!)
  }
  const plain = (html: string) =>
    html
      .replace(/<span[^>]*>[^<]*<\/span>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  const without = (tag: 'ins' | 'del', html: string) => html.replace(new RegExp(`<${tag}>.*?</${tag}>`, 'gs'), '')

  it('is bounded, says that it goes by wholes, and loses no word', () => {
    const [before, after] = [words.join(' '), shuffled(1).join(' ')]
    const { html } = diffHtml(`<p>${before}</p>`, `<p>${after}</p>`, labels)
    expect(html).toContain('wholly')
    expect(plain(without('ins', html))).toBe(before)
    expect(plain(without('del', html))).toBe(after)
    expect(cost(() => diffHtml(`<p>${before}</p>`, `<p>${after}</p>`, labels))).toBeLessThan(5000)
  })

  it('costs no more for twenty such paragraphs than its budget', () => {
    const many = (seed: number) =>
      Array.from({ length: 20 }, (_, rank) => `<p>${shuffled(seed + rank).join(' ')}</p>`).join('')
    const [before, after] = [many(1), many(100)]
    expect(cost(() => diffHtml(before, after, labels))).toBeLessThan(15_000)
  })

  it('still goes word by word for a change of a few', () => {
    const { html } = diffHtml(`<p>${words.join(' ')}</p>`, `<p>${words.join(' ').replace('m10 ', 'neuf ')}</p>`, labels)
    expect(html).not.toContain('wholly')
    expect(html).toMatch(/<ins>.{0,40}neuf/)
  })
})
