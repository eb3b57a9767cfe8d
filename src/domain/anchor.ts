/**
 * What a comment is about: words of a text, with those around them. The words are looked for again wherever the text has gone
 * on, so that nothing is put into the text itself. Texts are taken with every run of blanks as one.
 */
export interface Anchor {
  readonly quote: string
  /** What stood before it and after it. */
  readonly prefix: string
  readonly suffix: string
  /** Where it began. */
  readonly start: number
  /** How often these words stood in the text: what stood there once is not mistaken for another. */
  readonly times: number
}

/** Where it is now. `standing`: these very words; `changed`: others stand where they stood; `gone`: nothing says where. */
export type Place =
  | { readonly state: 'standing'; readonly start: number; readonly end: number }
  | { readonly state: 'changed'; readonly start: number; readonly end: number }
  | { readonly state: 'gone' }

/** How much of what is around a quote is remembered of each side, and how long a quote may be. */
export const AROUND = 64
export const LONGEST_QUOTE = 1000

/** Places of the same words that are weighed; of what stands there more often nobody says which is meant. */
const WEIGHED = 200
/** Words around that say by themselves which place is meant. */
const SURE = 12
/** Below, the same words may well stand there by chance. */
const TELLING = 24
/** How much longer than the words themselves what stands in their place may be. */
const LONGER = 30

/** The anchor of the words between two places of an even text. */
export const anchorAt = (text: string, start: number, end: number): Anchor => ({
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - AROUND), start),
  suffix: text.slice(end, end + AROUND),
  start,
  times: placesOf(text, text.slice(start, end))?.length ?? WEIGHED,
})

/** Where the words are now in an even text; never at words that only look like them. */
export function placeOf(text: string, anchor: Anchor): Place {
  const { quote, start } = anchor
  if (quote === '') return { state: 'gone' }
  const at = isUntouched(text, anchor) ? start : standing(text, anchor)
  return at === null ? changed(text, anchor) : { state: 'standing', start: at, end: at + quote.length }
}

/** Whether quote and all around it stand where they stood, and there only. */
function isUntouched(text: string, { prefix, quote, suffix, start }: Anchor): boolean {
  const whole = prefix + quote + suffix
  const at = text.indexOf(whole)
  return at !== -1 && at === start - prefix.length && !text.includes(whole, at + 1)
}

function standing(text: string, anchor: Anchor): number | null {
  const places = placesOf(text, anchor.quote)
  if (places === null || places.length === 0) return null
  const weighed = places
    .map((start) => ({ start, ...weightAt(text, start, anchor) }))
    .sort((a, b) => b.before + b.after - (a.before + a.after))
  const [best, second] = weighed
  if (second && best!.before + best!.after === second.before + second.after) return null
  return isSure(text, best!, anchor, places.length) ? best!.start : null
}

interface Found extends Weight {
  readonly start: number
}

/** Whether what stands around says that it is this place; both sides must where one of several may have been taken out. */
function isSure(text: string, { start, before, after }: Found, { quote, prefix, suffix, times }: Anchor, now: number) {
  const end = start + quote.length
  // Where less than that is all there was, the edge of the text itself must be there.
  const isFirst = before === prefix.length && start === before
  const isLast = after === suffix.length && end + after === text.length
  const saysBefore = before >= SURE || (prefix.length < SURE && isFirst)
  const saysAfter = after >= SURE || (suffix.length < SURE && isLast)
  if (saysBefore && saysAfter) return true
  if (now < times) return false
  // One side alone says it only where it stands nowhere else.
  const isOnly = (words: string) => onlyPlaceOf(text, words) !== null
  return (
    (saysBefore && (isFirst || isOnly(text.slice(start - before, start)))) ||
    (saysAfter && (isLast || isOnly(text.slice(end, end + after)))) ||
    (times === 1 && now === 1 && quote.length >= TELLING)
  )
}

/** Every place of the words; null where there are too many. */
function placesOf(text: string, words: string): number[] | null {
  const found: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    found.push(at)
    if (found.length > WEIGHED) return null
  }
  return found
}

interface Weight {
  readonly before: number
  readonly after: number
}

/** How many characters on either side of a place are what they were. */
function weightAt(text: string, start: number, { quote, prefix, suffix }: Anchor): Weight {
  const end = start + quote.length
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return { before, after }
}

/** What stands between what stood before it and what stood after it, where both are found, once, near each other. */
function changed(text: string, { quote, prefix, suffix }: Anchor): Place {
  const before = prefix.slice(-TELLING)
  const after = suffix.slice(0, TELLING)
  const from = onlyPlaceOf(text, before)
  const to = onlyPlaceOf(text, after)
  if (from === null || to === null) return { state: 'gone' }
  const start = from + before.length
  const isBetween = to > start && to - start <= quote.length * 1.5 + LONGER && text.slice(start, to).trim() !== ''
  return isBetween ? { state: 'changed', start, end: to } : { state: 'gone' }
}

function onlyPlaceOf(text: string, words: string): number | null {
  if (words.length < SURE) return null
  const at = text.indexOf(words)
  return at !== -1 && !text.includes(words, at + 1) ? at : null
}
