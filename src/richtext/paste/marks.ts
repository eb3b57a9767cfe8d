import type { Tag } from './markup.ts'

/** Lexical's bits of what a body keeps. */
export const BOLD = 1
const ITALIC = 2
const SUBSCRIPT = 32
const SUPERSCRIPT = 64

/** How the words below a tag are set, given how those around it are. */
export interface Marks {
  readonly format: number
  /** Where they lead. */
  readonly url: string | null
  readonly isColoured: boolean
  readonly isUnderlined: boolean
  readonly isStruck: boolean
}

export const PLAIN: Marks = { format: 0, url: null, isColoured: false, isUnderlined: false, isStruck: false }

const ITALICS = new Set(['i', 'em', 'cite', 'dfn'])

export function marksOf({ tag, style }: Tag, around: Marks): Marks {
  const weight = style['font-weight']
  const isBold = weight ? isHeavy(weight) : tag === 'b' || tag === 'strong' || null
  const slant = style['font-style']
  const isItalic = slant ? /italic|oblique/.test(slant) : ITALICS.has(tag) || null
  const line = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`
  return {
    url: around.url,
    format: raised(set(set(around.format, BOLD, isBold), ITALIC, isItalic), raisedBy(tag, style)),
    isColoured: around.isColoured || tag === 'mark' || isColour(style.color) || isColour(backgroundOf(style)),
    isUnderlined: around.isUnderlined || tag === 'u' || line.includes('underline'),
    isStruck: around.isStruck || tag === 's' || tag === 'strike' || line.includes('line-through'),
  }
}

/** Google wraps a whole text into `<b style="font-weight:normal">`: what a style says is what is meant. */
const isHeavy = (weight: string): boolean => weight.startsWith('bold') || Number(weight) >= 600

const set = (format: number, bit: number, is: boolean | null): number =>
  is === null ? format : is ? format | bit : format & ~bit

function raised(format: number, bit: number): number {
  return bit === 0 ? format : (format & ~(SUPERSCRIPT | SUBSCRIPT)) | bit
}

/** `sup`, Google's `vertical-align`, and how high Word raises by hand. */
function raisedBy(tag: string, style: Tag['style']): number {
  if (tag === 'sup' || style['vertical-align'] === 'super') return SUPERSCRIPT
  if (tag === 'sub' || style['vertical-align'] === 'sub') return SUBSCRIPT
  const height = Number.parseFloat(style['mso-text-raise'] ?? '')
  return height > 0 ? SUPERSCRIPT : height < 0 ? SUBSCRIPT : 0
}

const backgroundOf = (style: Tag['style']): string | undefined =>
  style['mso-highlight'] ?? style['background-color'] ?? style.background

const COLOURLESS =
  /^(?:black|white|windowtext|window|auto|automatic|inherit|initial|unset|currentcolor|transparent|none|canvastext|canvas|gray|grey|(?:dark|light|dim|slate|darkslate|lightslate)gr[ae]y|silver|whitesmoke|gainsboro|var\(.*)$/
/** From how far apart red, green and blue are a colour, and no shade of grey. */
const HUE = 48

/** A colour somebody chose: no black, white or grey, which every program writes at every word. */
function isColour(value: string | undefined): boolean {
  if (!value || COLOURLESS.test(value)) return false
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})\b/.exec(value)?.[1]
  const parts = hex
    ? (hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!).map((two) => parseInt(two, 16))
    : /^rgba?\(/.test(value)
      ? (value.match(/\d+(?:\.\d+)?/g) ?? []).slice(0, 3).map(Number)
      : null
  if (parts?.length === 3) return Math.max(...parts) - Math.min(...parts) > HUE
  return /^[a-z]+$/.test(value)
}
