import type { RichNode, RichText } from '#domain/content/shared.ts'
import { diceOf } from './dice.ts'

/** A text of about `length` characters that somebody may send, made to hurt whoever walks it. */
export interface WorstText {
  readonly name: string
  of(length: number): string
}

/** What makes an expression or a loop walk the same characters again: runs, near misses, and what only looks like an end. */
const PIECES = [
  ' ', '\u00a0', '\u202f', '\t', '\n', ' \n', '\r\n', '0', '1 ', '1 000 ', '12.', '.', ',', '-', '--', '+33 6', '06 12 34 56 7',
  '[', ']', '(', '\\', '\\\n', '<', '>', '<br ', '</p', '<a b="', '"', "'", '’', '«', '»', '« ', ';', ':', '%', '!', '?',
  '&', '&amp', '&#', '@', 'a@', 'a@a.', 'a.', '@a', '/', 'http://', 'mailto:', '*', '_', '`', '|', '~', '#', '$', '{', '{a',
  '\u0301', '\u0301\u0316', 'e\u0301', '\u0344', '\ud800', '\udc00', '👩‍👩‍👧', 'Σ', 'œ', 'a', 'a-', 'é', 'mot ', '1er', 'n° ', 'art. ',
  '\u2028', '\u200b', '\u202e', '\u0000',
] as const // prettier-ignore

/** How a run is opened or closed: a rule that waits for an end must not find it, or find it last. */
const ENDS = [
  ['', ''],
  ['a', 'b'],
  ['1', ';'],
  ['a@', '@'],
  ['https://a.b/', '"'],
] as const

/** Every piece alone, the kinds of ends in turn from the seed, then so many alternations of two or three. */
export function worstTexts(seed: number, alternations: number): WorstText[] {
  const dice = diceOf(seed)
  const alone = PIECES.map((piece, at) => textOf([piece], ENDS[(at + seed) % ENDS.length]!))
  const mixed = Array.from({ length: alternations }, () => {
    const pieces = Array.from({ length: 2 + dice.roll(2) }, () => dice.pick(PIECES))
    return textOf(pieces, dice.pick(ENDS))
  })
  return [...alone, ...mixed]
}

function textOf(pieces: readonly string[], [start, end]: readonly [string, string]): WorstText {
  const run = pieces.join('')
  return {
    name: JSON.stringify(`${start}${run}…${end}`),
    of: (length) => start + run.repeat(Math.ceil(length / run.length)) + end,
  }
}

/** A body of about `size` characters or nodes whose shape is the attack. */
export interface WorstBody {
  readonly name: string
  of(size: number): RichText
}

/** A text in every place of a body where somebody may type, so that each has a tenth of it. */
export const everywhere = (worst: WorstText): WorstBody => ({
  name: worst.name,
  of(length) {
    const said = worst.of(length / 10)
    const plain = text(said)
    return body(
      paragraph(plain, text(said, 3)),
      node('heading', [plain], { tag: 'h3' }),
      node('paragraph', [node('link', [plain], { fields: { url: `https://a.fr/${said}` } })]),
      node('list', [node('listitem', [plain])], { listType: 'bullet' }),
      block('callout', { kind: 'chiffre-cle', title: said, figure: said, content: body(paragraph(text(said, 16))) }),
      block('quote', { text: said, attribution: said }),
      paragraph(inlineBlock('footnote', { text: said }), inlineBlock('exampleRef', { example: UID, label: said })),
    )
  },
})

const UID = '11111111-1111-4111-8111-111111111111'

/** Bodies of thousands of tiny things, of one thing thousands share, of rows that do not fit. */
export const WORST_SHAPES: readonly WorstBody[] = [
  shape('tiny texts', 5, (count) => [paragraph(...times(count, (at) => text('a ', at % 2)))]),
  shape('tiny paragraphs', 10, (count) => times(count, () => paragraph(text('a')))),
  shape('paragraphs in turn', 10, (count) => times(count, (at) => paragraph(text(`mot ${at}`)))),
  shape('equal headings', 10, (count) => times(count, () => node('heading', [text('Puits')], { tag: 'h2' }))),
  shape('numbered headings', 20, (count) =>
    times(count, (at) => node('heading', [text(at % 2 ? 'Puits' : `Puits ${at}`)], { tag: 'h2' })),
  ),
  shape('footnotes', 20, (count) => [paragraph(...times(count, () => inlineBlock('footnote', { text: 'n' })))]),
  shape('list items', 10, (count) => [
    node(
      'list',
      times(count, () => node('listitem', [text('a')])),
    ),
  ]),
  shape('nested lists', 10, (count) => [
    node(
      'list',
      times(count, () => node('listitem', [node('list', [node('listitem', [text('a')])])])),
    ),
  ]),
  shape('a wide row above narrow ones', 20, (count) => [
    node('table', [
      node(
        'tablerow',
        times(count, () => node('tablecell', [paragraph(text('a'))])),
      ),
      ...times(count, () => node('tablerow', [node('tablecell', [paragraph(text('b'))])])),
    ]),
  ]),
  shape('a long address around many words', 1, (length) => [
    paragraph(
      node(
        'link',
        times(length / 20, (at) => text(`mot ${at} `, at % 4)),
        {
          fields: { url: `https://a.fr/${'a'.repeat(length / 2)}` },
        },
      ),
    ),
  ]),
  shape('a chain of blocks', 1, () => [chain(150)]),
]

function shape(name: string, unit: number, blocks: (count: number) => RichNode[]): WorstBody {
  return { name, of: (size) => body(...blocks(Math.floor(size / unit))) }
}

const chain = (levels: number): RichNode =>
  levels === 0 ? paragraph(text('a')) : block('callout', { kind: 'focus', content: body(chain(levels - 1)) })

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const node = (type: string, children: RichNode[], more: Partial<RichNode> = {}): RichNode => ({
  type,
  version: 1,
  ...more,
  children,
})
const text = (said: string, format = 0): RichNode => ({ type: 'text', version: 1, text: said, format })
const paragraph = (...children: RichNode[]): RichNode => node('paragraph', children)
const block = (blockType: string, fields: Record<string, unknown>): RichNode => ({
  type: 'block',
  version: 2,
  fields: { blockType, ...fields },
})
const inlineBlock = (blockType: string, fields: Record<string, unknown>): RichNode => ({
  ...block(blockType, fields),
  type: 'inlineBlock',
})
const body = (...children: RichNode[]): RichText => ({ root: { type: 'root', version: 1, children } })
