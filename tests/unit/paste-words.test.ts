import { expect, it } from 'vitest'
import type { RichNode } from '#domain/content/shared.ts'
import { diceOf, type Dice } from '../support/dice.ts'
import { paste } from '../support/pasting.ts'

/** However odd the markup is: each word that is seen on a page is in the text once, and no two words become one. */

const TAGS =
  'p div span b i u s q h1 h2 h4 section article blockquote pre ul ol li dl dt dd table tr td th caption figure figcaption button details summary a sup sub em strong header nav fieldset legend x-card dialog center label small code'.split(
    ' ',
  )
const STYLES = ['', '', '', ' style="display:block"', ' style="display:flex"', ' style="white-space:pre-wrap"', ' class="MsoQuote"'] // prettier-ignore
const LINKS = ['', ' href="#n1"', ' href="https://exemple.org/a"', ' href="javascript:alert(1)"', ' id="n1"', ' name="r1" href="#r1"'] // prettier-ignore
const BETWEEN = ['', ' ', '\n', '<br>', '<img src="x.png" width="300" height="200">']

function page(dice: Dice): { html: string; words: string[] } {
  const words: string[] = []
  const word = () => {
    words.push(`mot${words.length}x`)
    return words.at(-1)!
  }
  const tree = (depth: number): string => {
    if (depth === 0 || dice.oneIn(5)) return `${word()} `
    const tag = dice.pick(TAGS)
    const inside = Array.from({ length: 1 + dice.roll(3) }, () => tree(depth - 1) + dice.pick(BETWEEN)).join('')
    return `<${tag}${tag === 'a' ? dice.pick(LINKS) : dice.pick(STYLES)}>${inside}</${tag}>`
  }
  const html = Array.from({ length: 1 + dice.roll(5) }, () => tree(1 + dice.roll(6))).join('')
  return { html, words }
}

/** All a reader of the body would read, each text by itself. */
function saidIn(nodes: readonly RichNode[]): string {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (typeof value !== 'object' || value === null) return
    const node = value as RichNode & Record<string, unknown>
    if (node.type === 'text') texts.push(String(node.text))
    else if (node.type === 'linebreak') texts.push(' ')
    const { caption, text, grid } = node.fields ?? {}
    texts.push(...[caption, text].filter((each) => typeof each === 'string').map((each) => ` ${String(each)} `))
    walk(grid && (grid as { root: unknown }).root)
    walk(node.children)
    if (node.type !== 'text' && node.type !== 'link') texts.push(' ')
  }
  walk(nodes)
  return texts.join('')
}

it('no word is lost, said twice or grown together with another, in 3,000 pages nobody wrote', () => {
  const dice = diceOf(71)
  for (let at = 0; at < 3000; at++) {
    const { html, words } = page(dice)
    const { nodes } = paste({ html })
    const said = saidIn(nodes).match(/[^\s()•·«»]*mot\d+x[^\s()•·«»]*/g) ?? []
    expect([...said].sort(), html).toEqual([...words].sort())
  }
})
