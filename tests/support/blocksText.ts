import type { Block, Inline } from '#domain/delivered/blocks.ts'
import type { Locale } from '#domain/content/shared.ts'
import { BODY_WORDS } from '#words/body.ts'

/** A body as data, written as the text format writes it: what is missing in one, or added, is seen. */
export function blocksText(blocks: readonly Block[], locale: Locale): string {
  return blocks
    .map((block) => written(block, locale))
    .filter(Boolean)
    .join('\n\n')
}

const lines = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('\n')

function written(block: Block, locale: Locale): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return line(block.children).trim()
    case 'list':
      return block.items
        .map(({ children, lists }, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : '– '
          return lines(mark + line(children).trim(), ...lists.map((list) => written(list, locale).replace(/^/gm, '  ')))
        })
        .join('\n')
    case 'quote': {
      const said = line(block.children).trim()
      return lines(locale === 'fr' ? `« ${said} »` : `“${said}”`, block.attribution && `— ${block.attribution}`)
    }
    case 'rule':
      return '* * *'
    case 'table': {
      const rows = [...block.head, ...block.body].map((row) =>
        row.map((cell) => cell.lines.map((each) => line(each).trim()).join(' ')).join(' | '),
      )
      return lines(
        block.caption && `${BODY_WORDS.table[locale]} ${block.number}. ${block.caption}`,
        ...rows,
        block.note,
      )
    }
    case 'figure': {
      const credit = block.credit && `${BODY_WORDS.credit[locale]} ${block.credit}`
      const legend = [block.caption ?? block.alt, credit].filter(Boolean).join(' ')
      return legend ? `${BODY_WORDS.figure[locale]} ${block.number}. ${legend}` : ''
    }
    case 'attachment':
      return `${block.title} (${block.details})`
    case 'callout':
      return lines(
        [block.label, block.title].filter(Boolean).join(' — '),
        block.figure,
        blocksText(block.children, locale),
      )
    case 'steps':
      return lines(
        block.title,
        ...block.items.map((step, index) => [`${index + 1}. ${step.title}`, step.text].filter(Boolean).join(' ')),
      )
    case 'checklist':
      return lines(block.title, ...block.items.map((item) => `– ${item}`))
    case 'notes':
      return lines(BODY_WORDS.notes[locale], ...block.items.map((note, index) => `[${index + 1}] ${note}`))
  }
}

const line = (pieces: readonly Inline[]): string => pieces.map(said).join('')

function said(piece: Inline): string {
  switch (piece.type) {
    case 'text':
      return piece.text
    case 'linebreak':
      return '\n'
    case 'footnote':
      return ` [${piece.number}]`
    case 'reference':
      return line(piece.children)
    case 'link': {
      const inner = line(piece.children)
      return inner.includes(piece.href) ? inner : `${inner} (${piece.href.replace(/^mailto:|^tel:/, '')})`
    }
  }
}
