import type { RichNode, RichText } from '#domain/content/shared.ts'
import type { RenderContext } from '#richtext/context.ts'
import { bareContext } from '#tests/support/bareContext.ts'

/** Short ways to write a body in tests. */
export const text = (words: string, format = 0): RichNode => ({ type: 'text', version: 1, text: words, format })
export const paragraph = (...children: (RichNode | string)[]): RichNode => ({
  type: 'paragraph',
  version: 1,
  children: children.map(node),
})
export const heading = (tag: string, words: string): RichNode => ({
  type: 'heading',
  version: 1,
  tag,
  children: [text(words)],
})
export const link = (url: string, ...children: (RichNode | string)[]): RichNode => ({
  type: 'link',
  version: 3,
  fields: { linkType: 'custom', url },
  children: children.map(node),
})
export const list = (listType: string, ...items: RichNode[][]): RichNode => ({
  type: 'list',
  listType,
  children: items.map((children) => ({ type: 'listitem', children })),
})
export const block = (blockType: string, fields: Record<string, unknown>): RichNode => ({
  type: 'block',
  version: 2,
  fields: { blockType, ...fields },
})
export const inline = (blockType: string, fields: Record<string, unknown>): RichNode => ({
  type: 'inlineBlock',
  version: 1,
  fields: { blockType, ...fields },
})
export const footnote = (words: string): RichNode => inline('footnote', { text: words })
export const body = (...children: RichNode[]): RichText => ({ root: { type: 'root', version: 1, children } })

/** A grid whose first row is the header; `headers` marks the first cell of the other rows as header of its row. */
export const grid = (rows: string[][], { headers = false } = {}): RichNode => ({
  type: 'table',
  children: rows.map((cells, row) => ({
    type: 'tablerow',
    children: cells.map((words, column) => ({
      type: 'tablecell',
      headerState: row === 0 ? 1 : headers && column === 0 ? 2 : 0,
      children: words ? [paragraph(words)] : [],
    })),
  })),
})

export const EXAMPLE_UID = '11111111-1111-4111-8111-111111111111'
const FOUND = {
  type: 'examples',
  uid: EXAMPLE_UID,
  slug: 'puits',
  href: '/examples/puits',
  self: '/v1/examples/puits',
} as const
export const MEDIUM_UID = '22222222-2222-4222-8222-222222222222'
export const PAPER_UID = '33333333-3333-4333-8333-333333333333'
export const PAPER_SHA = 'b'.repeat(64)
export const SHA = 'a'.repeat(64)

/** French, with one live example and one image. */
export const french: RenderContext = {
  ...bareContext('fr'),
  resolve: ({ uid }) => (uid === EXAMPLE_UID ? { found: FOUND, label: 'Les puits du désert' } : null),
  media: (uid) =>
    uid === MEDIUM_UID
      ? {
          sha256: SHA,
          mimeType: 'image/webp',
          filesize: 9,
          width: 640,
          height: 480,
          alt: { fr: 'Un "puits"' },
          credit: 'J. Doe',
        }
      : uid === PAPER_UID
        ? { sha256: PAPER_SHA, mimeType: 'application/pdf', filesize: 1_230_000 }
        : undefined,
}
export const english: RenderContext = { ...french, locale: 'en' }

const node = (child: RichNode | string): RichNode => (typeof child === 'string' ? text(child) : child)
