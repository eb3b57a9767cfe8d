import { expect, it } from 'vitest'
import { z } from 'zod'
import { block as blockSchema } from '#domain/delivered/blocks.ts'
import type { RichNode } from '#domain/content/shared.ts'
import { toBlocks } from '#richtext/toBlocks.ts'
import { toHtml } from '#richtext/toHtml.ts'
import { toText } from '#richtext/toText.ts'
import { blocksText } from '#tests/support/blocksText.ts'
import { fc } from '#tests/support/properties.ts'
import {
  block,
  body,
  english,
  EXAMPLE_UID,
  footnote,
  french,
  grid,
  heading,
  inline,
  link,
  list,
  MEDIUM_UID,
  PAPER_UID,
  paragraph,
  SHA,
  text,
} from './richtext-support.ts'

/** A body as data says what its other formats say. */

const schema = z.array(blockSchema)

it('is made of pieces a front end draws, with what it needs to find documents and pictures', () => {
  const blocks = toBlocks(
    body(
      heading('h2', 'Le principe'),
      paragraph('Un ', text('mot', 3), text(' '), inline('exampleRef', { example: EXAMPLE_UID }), footnote('Voir.'), link('https://a.fr', 'ici')), // prettier-ignore
      list('number', [text('un')], [list('bullet', [text('sous')])]),
      block('callout', { kind: 'chiffre-cle', figure: '29 puits', content: body(paragraph('Oui.')) }),
      block('table', { caption: 'Combien', grid: body(grid([['A', 'B'], ['1', '']], { headers: true })) }), // prettier-ignore
      block('figure', { image: MEDIUM_UID, caption: 'Puits' }),
    ),
    french,
  )
  expect(schema.parse(blocks)).toEqual([
    { type: 'heading', level: 2, id: 'le-principe', children: [{ type: 'text', text: 'Le principe' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Un ' },
        { type: 'text', text: 'mot', marks: ['bold', 'italic'] },
        { type: 'text', text: ' ' },
        {
          type: 'reference',
          to: {
            type: 'examples',
            uid: EXAMPLE_UID,
            slug: 'puits',
            href: '/examples/puits',
            self: '/v1/examples/puits',
          },
          children: [{ type: 'text', text: 'Les puits du désert' }],
        },
        { type: 'footnote', number: 1 },
        { type: 'link', href: 'https://a.fr', children: [{ type: 'text', text: 'ici' }] },
      ],
    },
    {
      type: 'list',
      ordered: true,
      start: 1,
      items: [
        {
          children: [{ type: 'text', text: 'un' }],
          lists: [{ type: 'list', ordered: false, start: 1, items: [{ children: [{ type: 'text', text: 'sous' }], lists: [] }] }], // prettier-ignore
        },
      ],
    },
    {
      type: 'callout',
      kind: 'chiffre-cle',
      label: expect.any(String) as string,
      figure: '29 puits',
      children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Oui.' }] }],
    },
    {
      type: 'table',
      number: 1,
      caption: 'Combien',
      head: [[cell('A'), cell('B')]],
      body: [[cell('1', true), { ...cell(''), lines: [] }]],
    },
    {
      type: 'figure',
      number: 1,
      href: `/v1/media/${SHA}`,
      alt: 'Un "puits"',
      width: 640,
      height: 480,
      caption: 'Puits',
      credit: 'J. Doe',
    },
    { type: 'notes', items: ['Voir.'] },
  ])
})

const cell = (words: string, rowHeader = false) => ({
  lines: [[{ type: 'text', text: words }]],
  rowHeader,
  colSpan: 1,
  rowSpan: 1,
})

it('HTML says of each reference what it leads to', () => {
  const html = toHtml(body(paragraph(inline('exampleRef', { example: EXAMPLE_UID }))), french)
  expect(html).toBe(
    `<p><a href="/examples/puits" data-type="examples" data-uid="${EXAMPLE_UID}">Les puits du désert</a></p>`,
  )
})

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('Un', ' deux ', 'trois\nquatre', '\uE0000\uE001', '  ', '\u00a0', '<b>', '1 % & plus', '[1]'),
)
const line = fc.array(
  fc.oneof(
    fc.tuple(words, fc.integer({ min: 0, max: 127 })).map(([said, format]) => text(said, format)),
    words.map((said) => footnote(said)),
    words.map((said) => link('https://exemple.fr/a', said)),
    fc.constantFrom(
      inline('exampleRef', { example: EXAMPLE_UID }),
      inline('exampleRef', { example: MEDIUM_UID, label: 'Ailleurs' }),
      { type: 'tab' } as RichNode,
    ),
  ),
  { minLength: 1, maxLength: 5 },
)
const item = fc.oneof(line, line.map((each) => [list('bullet', each)])) // prettier-ignore
const flat = fc.oneof(
  line.map((each) => paragraph(...each)),
  line.map((each): RichNode => ({ type: 'heading', tag: 'h3', children: each })),
  line.map((each): RichNode => ({ type: 'quote', children: each })),
  fc.tuple(fc.constantFrom('number', 'bullet'), fc.array(item, { maxLength: 4 })).map(([kind, items]) => list(kind, ...items)), // prettier-ignore
  words.map((said) => text(said)),
)
const standing = fc.oneof(
  fc.tuple(words, words, fc.array(flat, { maxLength: 3 })).map(([title, figure, inside]) => block('callout', { kind: 'chiffre-cle', title, figure, content: body(...inside) })), // prettier-ignore
  fc.tuple(words, words).map(([text_, attribution]) => block('quote', { text: text_, attribution })),
  fc.tuple(words, words).map(([title, said]) => block('steps', { title, items: [{ title, text: said }, { title: said }] })), // prettier-ignore
  fc.tuple(words, words).map(([title, said]) => block('checklist', { title, items: [{ text: title }, { text: said }] })), // prettier-ignore
  fc.tuple(words, fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { maxLength: 3 })).map(([caption, rows]) => block('table', { caption, note: caption, grid: body(grid(rows, { headers: true })) })), // prettier-ignore
  words.map((caption) => block('figure', { image: MEDIUM_UID, caption })),
  words.map((title) => block('attachment', { file: PAPER_UID, title, language: 'fr' })),
  fc.constant({ type: 'horizontalrule' } as RichNode),
)
const bodies = fc.array(fc.oneof(flat, standing), { maxLength: 8 }).map((children) => body(...children))

it('says the very words of the text format, of any body, in pieces of its schema', () => {
  fc.assert(
    fc.property(bodies, fc.constantFrom(french, english), (of, context) => {
      const blocks = toBlocks(of, context)
      schema.parse(blocks)
      expect(blocksText(blocks, context.locale)).toBe(toText(of, context))
    }),
    { numRuns: 1500 },
  )
})
