'use client'
import { AROUND, LONGEST_QUOTE, anchorAt, placeOf, type Anchor, type Place } from '#domain/anchor.ts'

/** Where words are in a text beside its comments, and how that part of it is drawn. */
export interface Passages {
  placeOf(anchor: Anchor): Place
  /** Null where it is gone. */
  rangeAt(place: Place): Range | null
}

/** Those of a text on this page; null where it is not on it. */
export function passagesOf(element: string): Passages | null {
  const root = document.getElementById(element)
  if (!root) return null
  const page = pageText(root)
  return { placeOf: (anchor) => placeOf(page.text, anchor), rangeAt: (place) => rangeAt(page, place) }
}

/** The text of a page as its reader sees it, every run of blanks as one, with where in the page each character stands. */
interface PageText {
  readonly text: string
  readonly at: readonly { readonly node: Text; readonly offset: number }[]
}

const BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,figcaption,blockquote,caption,summary'
/** What a comparison shows besides the text that is read. */
const ASIDE = 'del,script,style,.b-k,.vh,[aria-hidden="true"]'

function pageText(root: Element): PageText {
  const at: { node: Text; offset: number }[] = []
  let text = ''
  let block: Element | null = null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement
    if (!parent || parent.closest(ASIDE)) continue
    const within = parent.closest(BLOCKS)
    const isNew = within !== block
    block = within
    for (let offset = 0; offset < node.data.length; offset++) {
      const isBlank = /\s/u.test(node.data[offset]!)
      if ((isBlank || (isNew && offset === 0)) && text !== '' && !text.endsWith(' ')) {
        text += ' '
        at.push({ node, offset })
      }
      if (isBlank) continue
      text += node.data[offset]!
      at.push({ node, offset })
    }
  }
  return { text, at }
}

/** The anchor of what is selected in the page; null where nothing of its text is. */
export function anchorOfSelection(root: Element): Anchor | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const { text, at } = pageText(root)
  const isIn = ({ node, offset }: PageText['at'][number]) =>
    range.comparePoint(node, offset) === 0 && !(node === range.endContainer && offset === range.endOffset)
  const from = at.findIndex(isIn)
  if (from === -1) return null
  const to = at.findLastIndex(isIn) + 1
  const words = text.slice(from, to)
  const start = from + (words.length - words.trimStart().length)
  const end = Math.min(start + words.trim().length, start + LONGEST_QUOTE)
  return end > start ? anchorAt(text, start, end) : null
}

/** The part of the page that lies there; null where it is gone. */
function rangeAt({ at }: PageText, place: Place): Range | null {
  if (place.state === 'gone') return null
  const [from, to] = [at[place.start], at[place.end - 1]]
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, Math.min(to.offset + 1, to.node.length))
  return range
}

/** Draws passages without a node of their own: what is read stays what was frozen. */
export function highlight(name: string, ranges: readonly Range[]): void {
  // Browsers that cannot still list everything beside the text.
  if (typeof Highlight === 'undefined' || !CSS.highlights) return
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
  else CSS.highlights.delete(name)
}

/** A quote as a card says it. */
export const shortly = (quote: string): string => (quote.length > 2 * AROUND ? `${quote.slice(0, 2 * AROUND)}…` : quote)
