import { marksOf, PLAIN } from './marks.ts'
import { firstIn, tagsIn, textOf, type Markup, type Tag } from './markup.ts'
import { storable } from './line.ts'

/** The footnotes of a pasted text. */
export interface Notes {
  /** What a call says, by the anchor that calls. */
  readonly of: ReadonlyMap<Tag, string>
  /** Where notes are told: no part of the text. */
  readonly told: ReadonlySet<Tag>
  /** How many were italic, bold or raised in places. */
  readonly marked: number
}

interface Place {
  /** The how manieth tag it is. */
  readonly at: number
  readonly tag: Tag
  readonly around: readonly Tag[]
}

/** A longer one is said at its first call only. */
const MOST_OFTEN = 1000

/**
 * A call leads to its note, and the note back to its call: Word (`_ftn1`, `_ftnref1`), LibreOffice (`sdfootnote1sym`, `…anc`),
 * Google (`ftnt1`, `ftnt_ref1`), and pages of the web, all say it so.
 */
export function notesIn(root: Tag): Notes {
  const places = new Map<string, Place>()
  const anchors: Place[] = []
  let at = 0
  for (const found of tagsIn(root)) {
    const place = { ...found, at: at++ }
    const { id, name, href } = place.tag.attributes
    for (const own of [id, name]) if (own && !places.has(own)) places.set(own, place)
    if (place.tag.tag === 'a' && href?.startsWith('#')) anchors.push(place)
  }
  const read = new Map<Tag, Told>()
  const of = new Map<Tag, string>()
  for (const call of anchors) {
    const target = places.get(call.tag.attributes.href!.slice(1))
    // Both lead to each other: the note is the later one.
    const whole = target && target.at > call.at ? toldIn(target) : null
    // What stands in a note is said by its words.
    if (!whole || call.around.includes(whole) || call.around.some((tag) => read.get(tag)?.isSaid)) continue
    const told = read.get(whole) ?? readTold(whole, { of: target!.tag, call })
    read.set(whole, told)
    // Two notes in one place: whose words are whose nobody says.
    if (told.of !== target!.tag) continue
    const isCalled = [...idsOf(call)].some((id) => told.back.has(id))
    if (!isCalled || told.text === '' || (told.isSaid && told.text.length > MOST_OFTEN)) continue
    told.isSaid = true
    of.set(call.tag, told.text)
  }
  const said = [...read].filter(([, { isSaid }]) => isSaid)
  return {
    of,
    told: new Set(said.map(([whole]) => whole)),
    marked: said.filter(([, { isMarked }]) => isMarked).length,
  }
}

/** What a note may lead back to: its call, or what is close around it. */
const idsOf = ({ tag, around }: Place): ReadonlySet<string> =>
  new Set(
    [tag, ...around.slice(-4)].flatMap(({ attributes: { id, name } }) => [id, name].filter((own) => own !== undefined)),
  )

/** All of a note, of which the mark is pointed at: the item or paragraph around it, or the division Word and LibreOffice make. */
function toldIn({ tag, around }: Place): Tag | null {
  const division = around.findLast(isDivision)
  if (isDivision(tag)) return tag
  if (division) return division
  if (isNoteLike(tag)) return tag
  return around.findLast(isNoteLike) ?? null
}

const isDivision = ({ tag, attributes: { id = '' }, style }: Tag): boolean =>
  tag === 'div' &&
  (/^(?:ftn|edn|sdfootnote|sdendnote)\d+$/.test(id) || /footnote$|endnote$/.test(style['mso-element'] ?? ''))

const isNoteLike = ({ tag }: Tag): boolean =>
  tag === 'p' || tag === 'li' || tag === 'dd' || tag === 'div' || tag === 'aside'

interface Told {
  /** What is pointed at. */
  readonly of: Tag
  readonly text: string
  /** Where it leads back to. */
  readonly back: ReadonlySet<string>
  readonly isMarked: boolean
  isSaid: boolean
}

/** `[12]` */
const NUMBER = 4

/** What parts a text: none of it is a note. */
const PARTS = /^(?:h[1-6]|table|img|figure|ul|ol)$/

function readTold(whole: Tag, { of, call }: { of: Tag; call: Place }): Told {
  const calls = idsOf(call)
  const back = new Set<string>()
  const words: string[] = []
  let isMarked = false
  const walk = (node: Markup): void => {
    if (typeof node === 'string') return void words.push(node)
    const { tag, attributes, children } = node
    if (tag === 'a' && attributes.href?.startsWith('#')) {
      const to = attributes.href.slice(1)
      back.add(to)
      // The mark of the note: its number is its place.
      if (calls.has(to) || textOf(node).trim().length <= NUMBER) return
    }
    if (tag === 'br' || isNoteLike(node)) words.push(' ')
    // Its number is marked too, and that is no loss.
    if (marksOf(node, PLAIN).format !== 0 && textOf(node).trim().length > NUMBER) isMarked = true
    children.forEach(walk)
    const { href } = attributes
    if (tag === 'a' && href && /^(?:https?:|www\.)/i.test(href)) {
      const said = textOf(node).trim()
      if (!href.includes(said) || said.length < 8) words.push(` (${href.trim()})`)
    }
  }
  if (firstIn(whole, ({ tag }) => PARTS.test(tag))) return { of, text: '', back, isMarked, isSaid: false }
  walk(whole)
  const text = storable(words.join(''))
    .replace(/[ \t\n\r\f\v]+/g, ' ')
    .replace(/^[\s\u00a0]*(?:\[?\d{1,4}\]?[.)]?|[↑↩^*])?(?=[\s\u00a0])/, '')
    .trim()
  return { of, text, back, isMarked, isSaid: false }
}
