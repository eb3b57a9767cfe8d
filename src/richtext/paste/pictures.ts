import { MEDIA_EXTENSIONS } from '#domain/mediaTypes.ts'
import type { Tag } from './markup.ts'

/** Where the bytes of a pasted picture are. */
export type Source =
  | { readonly as: 'base64' | 'hex'; readonly type: string; readonly digits: string }
  | { readonly as: 'file'; readonly at: number }

/** A picture that goes to the media, and into the figure of this id. */
export interface Picture {
  readonly figure: string
  readonly alt: string
  readonly source: Source
}

/** A picture as a text shows it; no source: its bytes did not come with the text. */
export interface Shown {
  readonly figure: string
  readonly alt: string
  readonly source: Source | null
}

const isTaken = (type: string): boolean => type.startsWith('image/') && Object.hasOwn(MEDIA_EXTENSIONS, type)

const [NOTHING, SIGN] = [2, 20]

/** A picture that counts the readers of a page, or a sign beside the words: a box, a bullet. */
export function isNoPicture({ attributes: { width, height, src = '' } }: Tag): boolean {
  const sides = [width, height].map((side) => (side === undefined ? Infinity : Number.parseFloat(side)))
  return src === '' || sides.some((side) => side <= NOTHING) || sides.every((side) => side <= SIGN)
}

/** A face, a thumb: its other text is the sign itself. */
export const isFace = ({ attributes: { alt = '', class: sort = '' } }: Tag): boolean =>
  alt !== '' && alt.length <= 12 && (/emoji/i.test(sort) || /^\p{Extended_Pictographic}/u.test(alt))

export function sourceOf({ attributes: { src = '' } }: Tag): Source | null {
  if (!/^data:/i.test(src)) return null
  const comma = src.indexOf(',')
  const [type = '', ...parameters] = src.slice(5, comma).toLowerCase().split(';')
  if (comma < 0 || !parameters.includes('base64') || !isTaken(type.trim())) return null
  return { as: 'base64', type: type.trim(), digits: src.slice(comma + 1).replace(/\s+/g, '') }
}

/** What else the clipboard holds that may be the pictures of a text. */
interface Beside {
  readonly rtf: string
  readonly files: readonly { readonly type: string }[]
}

/**
 * Pictures without bytes of their own get those of Word's RTF, or of the clipboard's files, in their order, where there are as
 * many of them: anything else would be a guess. Beside words, the file is a picture of the words.
 */
export function withBytes(shown: readonly Shown[], { rtf, files }: Beside): Shown[] {
  const bare = shown.filter(({ source }) => source === null)
  const isEnough = ({ length }: readonly unknown[]): boolean => length > 0 && length === bare.length
  const known = [rtfPictures(rtf), fileSources(files)].find(isEnough)
  if (!known) return [...shown]
  const byFigure = new Map(bare.map(({ figure }, at) => [figure, known[at] ?? null]))
  return shown.map((each) => (each.source ? each : { ...each, source: byFigure.get(each.figure) ?? null }))
}

const fileSources = (files: Beside['files']): (Source | null)[] =>
  files.flatMap(({ type }, at) =>
    !type.startsWith('image/') ? [] : isTaken(type) ? [{ as: 'file' as const, at }] : [null],
  )

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\\pngblip\b/, 'image/png'],
  [/\\jpegblip\b/, 'image/jpeg'],
]
/** How far before a picture it is said that it is the copy for old readers. */
const NEAR = 24

/** The pictures of a text in RTF, in order; null: of a kind that is not taken. Each character is looked at once. */
function rtfPictures(rtf: string): (Source | null)[] {
  const found: (Source | null)[] = []
  const starts = /\{\s{0,4}\\pict(?![a-z])/g
  for (let at = starts.exec(rtf); at; at = starts.exec(rtf)) {
    const end = endOfGroup(rtf, at.index)
    starts.lastIndex = end
    if (rtf.slice(Math.max(0, at.index - NEAR), at.index).includes('\\nonshppict')) continue
    found.push(pictureIn(rtf.slice(at.index + 1, end)))
  }
  return found
}

function endOfGroup(rtf: string, from: number): number {
  let depth = 0
  for (let at = from; at < rtf.length; at++) {
    const sign = rtf[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at
  }
  return rtf.length
}

function pictureIn(group: string): Source | null {
  let [depth, own] = [0, '']
  // What stands in groups within tells how it is drawn, not what it is.
  for (const part of group.split(/([{}])/)) {
    if (part === '{') depth++
    else if (part === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0) own += part
  }
  const type = TYPES.find(([sign]) => sign.test(own))?.[1]
  const digits = own.replace(/\\[a-z]+-?\d* ?/gi, '').replace(/[^0-9a-f]/gi, '')
  return type && digits.length > 16 ? { as: 'hex', type, digits } : null
}
