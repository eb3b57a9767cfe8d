import { describe, expect, it } from 'vitest'
import type { RichNode } from '#domain/content/shared.ts'
import { toBlocks } from '#richtext/toBlocks.ts'
import { toHtml } from '#richtext/toHtml.ts'
import { toMarkdown } from '#richtext/toMarkdown.ts'
import { toText } from '#richtext/toText.ts'
import { typography } from '#richtext/typography.ts'
import { fc } from '#tests/support/properties.ts'
import {
  MEDIUM_UID,
  PAPER_UID,
  block,
  body,
  english,
  footnote,
  french,
  grid,
  heading,
  link,
  list,
  paragraph,
  text,
} from './richtext-support.ts'

const FORMATS = {
  html: toHtml,
  markdown: toMarkdown,
  text: toText,
  blocks: (...asked: Parameters<typeof toBlocks>) =>
    toBlocks(...asked)
      .map((block) => JSON.stringify(block))
      .join(''),
}
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '</section><b>',
  '&lt;b&gt;',
  '[x](javascript:alert(1))',
  '<!--',
  ']]>',
  '`<b>`',
]

/** Everything an author can type, at every place they can type it. */
const everywhere = (words: string) =>
  body(
    heading('h2', words),
    paragraph(words, text(words, 1), text(words, 16), link('https://a.fr', words), footnote(words)),
    list('bullet', [text(words)], [list('number', [text(words)])]),
    block('callout', { kind: 'focus', title: words, figure: words, content: body(paragraph(words)) }),
    block('callout', { kind: 'chiffre-cle', figure: words, content: body(paragraph(words)) }),
    block('table', {
      caption: words,
      note: words,
      grid: body(
        grid([
          [words, words],
          [words, words],
        ]),
      ),
    }),
    block('quote', { text: words, attribution: words }),
    block('steps', { title: words, items: [{ title: words, text: words }] }),
    block('checklist', { title: words, items: [{ text: words }] }),
    block('figure', { image: MEDIUM_UID, caption: words }),
    block('attachment', { file: PAPER_UID, title: words }),
  )

/** What a browser would make of our own HTML: the words between the tags. */
const decode = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
    )

describe('what people type stays text', () => {
  it.each(HOSTILE)('in HTML: %s', (words) => {
    const hostile = toHtml(everywhere(words), english)
    const harmless = toHtml(everywhere('x'), english)
    const tags = (html: string) =>
      html
        .match(/<[^>]*>/g)!
        .map((tag) => tag.replace(/ id="[^"]*"| aria-label="[^"]*"| download="[a-z0-9-]+\.pdf"/g, ''))
    expect(tags(hostile)).toEqual(tags(harmless))
  })

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:x',
    'data:text/html,x',
    'vbscript:x',
    '//evil.fr',
    '/admin',
    '',
    'file:///etc',
  ])('a link to %j gives its words alone', (url) => {
    expect(toHtml(body(paragraph(link(url, 'ici'))), french)).toBe('<p>ici</p>')
    expect(toMarkdown(body(paragraph(link(url, 'ici'))), french)).toBe('ici')
    expect(toText(body(paragraph(link(url, 'ici'))), french)).toBe('ici')
  })

  it('quotes in an address cannot leave the attribute, nor parentheses the Markdown link', () => {
    const hostile = body(paragraph(link('https://a.fr/"onclick="x) [y](javascript:z', 'ici')))
    expect(toHtml(hostile, french)).toBe(
      '<p><a href="https://a.fr/&quot;onclick=&quot;x) [y](javascript:z">ici</a></p>',
    )
    expect(toMarkdown(hostile, french)).toBe('[ici](https://a.fr/%22onclick=%22x%29%20%5By%5D%28javascript:z)')
  })

  it('any text comes back whole from HTML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
        fc.pre(words.trim() !== '')
        // eslint-disable-next-line no-control-regex -- HTML has no place for these
        const kept = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
        expect(decode(toHtml(body(paragraph(words)), english))).toBe(kept)
      }),
    )
  })

  it('no mark of Markdown comes from an author', () => {
    const words = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            '[',
            ']',
            '(',
            ')',
            '<',
            '>',
            '#',
            '- ',
            '1. ',
            '|',
            '`',
            '\\',
            '*',
            '_',
            '\n',
            '!',
            ' ',
            'a',
            '=',
            '~',
          ),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(words, (typed) => {
        const markdown = toMarkdown(body(paragraph(typed)), english)
        const withoutEscapes = markdown.replace(/\\[!-/:-@[-`{-~]/g, '')
        expect(withoutEscapes).not.toMatch(/[<>[\]`|*_#~]/)
        expect(markdown).not.toMatch(/^\s*(?:[-+=]|\d+[.)])/)
        expect(markdown).not.toContain('\n')
      }),
    )
  })

  it('French spacing is stable and changes nothing but spaces and apostrophes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('a', '1', '000', ' ', ' ', ':', ';', '!', '«', '»', '%', '€', 'n°', "'", '\u00a0', 'km'),
        ),
        (parts) => {
          const once = typography(parts.join(''), 'fr')
          const bare = (words: string) => words.replace(/[\s\u00a0\u202f]/g, '').replace(/’/g, "'")
          expect(typography(once, 'fr')).toBe(once)
          expect(bare(once)).toBe(bare(parts.join('')))
        },
      ),
    )
  })
})

describe('what nobody writes does no harm', () => {
  it.each(Object.entries(FORMATS))('unknown nodes yield nothing in %s', (_, render) => {
    const odd = [
      { type: 'iframe', children: [text('x')] },
      { type: 'constructor' },
      { type: '__proto__' },
      block('toString', {}),
      null,
      7,
      { type: 'block' },
      { type: 'inlineBlock' },
    ]
    expect(render({ root: { type: 'root', children: odd as unknown as RichNode[] } }, french)).toBe('')
  })

  it.each(Object.entries(FORMATS))('any JSON is survived in %s', (_, render) => {
    const types = fc.constantFrom(
      'paragraph',
      'text',
      'heading',
      'list',
      'listitem',
      'link',
      'table',
      'tablerow',
      'tablecell',
      'block',
      'inlineBlock',
      'quote',
      'x',
    )
    const node = fc.letrec((tie) => ({
      node: fc.record({
        type: types,
        text: fc.anything(),
        format: fc.anything(),
        tag: fc.anything(),
        headerState: fc.anything(),
        fields: fc.oneof(
          fc.anything(),
          fc.record({
            blockType: fc.constantFrom('callout', 'table', 'steps', 'figure', 'attachment', 'footnote', 'quote'),
            items: fc.anything(),
            text: fc.anything(),
            kind: fc.constantFrom('focus', 'zzz'),
            content: fc.record({ root: tie('node') }),
            grid: fc.record({ root: tie('node') }),
            image: fc.anything(),
            file: fc.anything(),
            language: fc.anything(),
          }),
        ),
        children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 }), fc.anything()),
      }),
    })).node
    fc.assert(
      fc.property(
        node,
        (root) => typeof render({ root: { ...(root as RichNode), type: 'root' } }, french) === 'string',
      ),
      { numRuns: 300 },
    )
  })

  it.each(Object.entries(FORMATS))('a depth bomb does not overflow in %s', (_, render) => {
    for (const type of ['paragraph', 'list', 'link', 'quote', 'table']) {
      let bomb: RichNode = text('boum')
      for (let depth = 0; depth < 50_000; depth++)
        bomb = {
          type: depth % 2 && type === 'list' ? 'listitem' : type,
          fields: { url: 'https://a.fr' },
          children: [bomb],
        }
      expect(render(body(bomb), french)).not.toContain('boum')
    }
    let nested = body(paragraph('boum'))
    for (let depth = 0; depth < 50_000; depth++) nested = body(block('callout', { kind: 'focus', content: nested }))
    expect(render(nested, french)).not.toContain('boum')
  })
})
