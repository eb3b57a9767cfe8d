import { describe, expect, it } from 'vitest'
import { Budget } from '#richtext/compare/budget.ts'
import { diffHtml } from '#richtext/compare/diffHtml.ts'
import { compared as comparedAsRead } from '#tests/support/compared.ts'
import { diceOf } from '#tests/support/dice.ts'
import { CHAPTER } from './pages-support.ts'
import { body, paragraph } from './richtext-support.ts'

/** Steps of the search, not time: the same texts take the same on any machine. A second is about eight million. */
const labels = { added: '+', deleted: '-', colon: ':', Added: 'A', Deleted: 'D', Modified: 'M' }
const words = (count: number) => Array.from({ length: count }, (_, rank) => `m${rank}`)
const shuffled = <T>(seed: number, list: readonly T[]): T[] => {
  const dice = diceOf(seed)
  const left = [...list]
  return list.map(() => left.splice(dice.roll(left.length), 1)[0]!)
}
const inParagraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
/** One side again: the words of the other, and all that the comparison added, are taken away. */
const side = (html: string, other: 'ins' | 'del') =>
  html
    .replace(new RegExp(`<${other}>.*?</${other}>`, 'gs'), '')
    .replace(/<span[^>]*>[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
/** Processor milliseconds, whatever else the machine does. */
const spentMs = (work: () => unknown) => {
  const { user } = process.cpuUsage()
  work()
  return (process.cpuUsage().user - user) / 1000
}

describe('a comparison of texts that have little in common', () => {
  const before = words(6000).join(' ')
  const after = shuffled(1, words(6000)).join(' ')

  it('of 6,000 words in another order ends fast, says so, and loses no word', () => {
    const { html, precision, changes } = diffHtml(`<p>${before}</p>`, `<p>${after}</p>`, labels)
    expect({ precision, changes }).toEqual({ precision: 'paragraphs', changes: 1 })
    expect(side(html, 'ins')).toBe(before)
    expect(side(html, 'del')).toBe(after)
    // 100 s without a budget.
    expect(spentMs(() => diffHtml(`<p>${before}</p>`, `<p>${after}</p>`, labels))).toBeLessThan(5000)
  })

  it('of twenty such paragraphs costs no more than the budget of one comparison', () => {
    const many = (seed: number) =>
      inParagraphs(words(20).map((_, rank) => shuffled(seed + rank, words(6000)).join(' ')))
    const [left, right] = [many(1), many(100)]
    expect(spentMs(() => diffHtml(left, right, labels))).toBeLessThan(15_000)
  })

  it('of 9,000 other paragraphs goes by blocks, and still finds what both begin and end with', () => {
    const [left, right] = ['a', 'b'].map((name) => ['first', ...words(9000).map((word) => name + word), 'last'])
    const { html, precision } = diffHtml(inParagraphs(left!), inParagraphs(right!), labels)
    expect(precision).toBe('blocks')
    expect(html.startsWith('<p>first</p>')).toBe(true)
    expect(html.endsWith('<p>last</p>')).toBe(true)
    expect(side(html, 'ins')).toBe(left!.join(' '))
    expect(side(html, 'del')).toBe(right!.join(' '))
  })

  it('leaves enough to compare word by word what follows a hopeless paragraph', () => {
    const [left, right] = [inParagraphs([before, 'le vieux puits']), inParagraphs([after, 'le puits'])]
    expect(diffHtml(left, right, labels).html).toContain('le <del><span class="vh">-: </span>vieux </del>puits')
  })

  it('goes word by word for a change of a few, however long the text', () => {
    const { html, precision } = diffHtml(`<p>${before}</p>`, `<p>${before.replace('m10 ', 'neuf ')}</p>`, labels)
    expect(precision).toBe('words')
    expect(html).toContain('<ins><span class="vh">+: </span>neuf</ins>')
  })

  it('spends the same steps twice: the answer does not depend on the machine', () => {
    const [left, right] = [words(3000), shuffled(2, words(3000))]
    const askedTwenty = () => {
      const budget = new Budget()
      return words(20).map(() => budget.runsOf(left, right) === null)
    }
    expect(askedTwenty()).toEqual(askedTwenty())
  })
})

describe('the page of a comparison', () => {
  const chapter = (...texts: string[]) => ({ ...CHAPTER, body: { fr: body(...texts.map((text) => paragraph(text))) } })
  const compared = async (before: string[], after: string[], locale: 'fr' | 'en' = 'fr') => {
    const contents = { before: withTitle(chapter(...before)), after: withTitle(chapter(...after)) }
    return (await comparedAsRead('chapters', contents, locale)).html
  }
  const withTitle = (content: ReturnType<typeof chapter>) => ({
    ...content,
    body: { fr: content.body.fr, en: content.body.fr },
  })
  const [some, others] = [words(6000).join(' '), shuffled(3, words(6000)).join(' ')]

  it('says first when paragraphs were compared as wholes, in both languages', async () => {
    expect(await compared([some], [others])).toMatch(
      /^<p class="portee" role="note">Textes trop différents .* mot à mot/,
    )
    expect(await compared([some], [others], 'en')).toMatch(
      /^<p class="portee" role="note">Too different .* word by word/,
    )
  })

  it('says when whole blocks were', async () => {
    const [left, right] = ['a', 'b'].map((name) => words(9000).map((word) => `le puits ${name}${word}`))
    expect(await compared(left!, right!)).toMatch(
      /^<p class="portee" role="note">Textes trop différents .* paragraphe par/,
    )
  })

  it('says nothing of the kind for a text as people change it', async () => {
    expect(await compared(['Le vieux puits.'], ['Le puits.'])).not.toContain('class="portee"')
  })
})
