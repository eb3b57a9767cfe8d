import type { RichNode } from '#domain/content/shared.ts'
import { elementNode } from './line.ts'
import { firstIn, textOf, type Tag } from './markup.ts'

/** An item of a list: in which, how deep (from 1), and what its number is. */
export interface Item {
  readonly level: number
  readonly isOrdered: boolean
  readonly number: number
  /** What tells apart two lists that stand one behind the other. */
  readonly list: unknown
  readonly children: RichNode[]
}

/** Something that stands on its own line, or an item of the list that is made of it and its neighbours. */
export type Piece = { readonly node: RichNode } | { readonly item: Item }

/** The list the words stand in. */
export interface List {
  readonly tag: Tag
  readonly level: number
  readonly isOrdered: boolean
  next: number
}

/** What a line becomes; `more`: another line of an item that has begun. */
export type As =
  { readonly heading: number } | { readonly item: Omit<Item, 'children'> } | { readonly more: Item } | null

/** The next item of a list. */
export const itemIn = ({ tag, level, isOrdered, next }: List): Omit<Item, 'children'> => ({
  level,
  isOrdered,
  number: next,
  list: tag,
})

/** Deeper lists are none anybody reads, and a body has a limit. */
const MOST_DEEP = 8

/** Neighbouring items are lists, one in the other by their depths. */
export function assembled(pieces: readonly Piece[]): RichNode[] {
  const nodes: RichNode[] = []
  let open: { list: RichNode; isOrdered: boolean; of: unknown }[] = []
  for (const piece of pieces) {
    if ('node' in piece) {
      open = []
      nodes.push(piece.node)
      continue
    }
    const { isOrdered, number, list: of, children } = piece.item
    const level = Math.min(piece.item.level, open.length + 1, MOST_DEEP)
    open.length = Math.min(open.length, level)
    const own = open[level - 1]
    if (own && (own.isOrdered !== isOrdered || (level === 1 && own.of !== of))) open.length = level - 1
    if (open.length < level) {
      const list = listOf(isOrdered, number)
      const outer = open.at(-1)?.list
      if (outer) outer.children!.push(itemOf([list], outer.children!.length))
      else nodes.push(list)
      open.push({ list, isOrdered, of })
    }
    const { list } = open.at(-1)!
    list.children!.push(itemOf(children, list.children!.length))
  }
  return nodes
}

const listOf = (isOrdered: boolean, start: number): RichNode => ({
  ...elementNode('list', []),
  listType: isOrdered ? 'number' : 'bullet',
  tag: isOrdered ? 'ol' : 'ul',
  start: isOrdered ? start : 1,
})

const itemOf = (children: RichNode[], before: number): RichNode => ({
  ...elementNode('listitem', children),
  value: before + 1,
})

/** What Word says of an item: `mso-list:l0 level2 lfo1`, and the sign it draws before it. */
export function wordItem(tag: Tag): { level: number; list: string; isOrdered: boolean; number: number } | null {
  const [, list, level] = /^(l\d+) level(\d+)/.exec(tag.style['mso-list'] ?? '') ?? []
  if (!list || !level) return null
  const drawn = firstIn(tag, isDrawnSign)
  const sign = drawn ? textOf(drawn).replace(/[\s\u00a0]+/g, '') : ''
  const number = /^\(?(\d{1,6})[.)]?$/.exec(sign)?.[1]
  const isOrdered = number !== undefined || /^\(?(?:\d+\.)*(?:\d+|[a-z]{1,6})[.)°]$/i.test(sign)
  return {
    level: Number(level),
    list: `${list}${isOrdered ? ' numbered' : ''}`,
    isOrdered,
    number: Number(number ?? 1),
  }
}

/** The bullet or number Word draws into the text of an item. */
export const isDrawnSign = ({ style }: Tag): boolean => style['mso-list'] === 'ignore'
