/** A character of an even text, and what it stands for of the stretch it comes from. */
export interface Char {
  readonly char: string
  /** Which stretch. */
  readonly at: number
  readonly from: number
  readonly to: number
}

interface Even {
  readonly text: string
  /** `edge`: where a paragraph or a line ends, which is never passed over. */
  readonly kind?: 'words' | 'note' | 'reference' | 'edge'
}

/**
 * Stretches of a text as one, without what setting a page adds to it or takes: every run of blanks is one, none stands within
 * French quotes nor before a sign that has one of its own there, and every apostrophe is the printer's.
 */
export function evened(stretches: readonly Even[]): Char[] {
  const chars: Char[] = []
  stretches.forEach(({ text, kind }, at) => {
    for (let from = 0; from < text.length; from++) {
      const char = /\s/u.test(text[from]!) ? ' ' : text[from]!.replace("'", '’')
      const last = chars.at(-1)
      const follows = last?.at === at && last.to === from
      if (kind === 'edge') {
        // Of the blanks before and after it, it is the one that counts.
        if (last?.char === ' ') chars.pop()
        if (last) chars.push({ char, at, from, to: from + 1 })
      } else if (char === ' ' && (!last || last.char === ' ' || last.char === '«')) {
        if (follows) chars[chars.length - 1] = { ...last, to: from + 1 }
      } else if (last?.char === ' ' && SIGNS.has(char) && stretches[last.at]!.kind !== 'edge') {
        chars[chars.length - 1] = { char, at, from: follows ? last.from : from, to: from + 1 }
      } else chars.push({ char, at, from, to: from + 1 })
    }
  })
  return chars
}

/** They have a blank before them in French, which the page sets itself. */
const SIGNS: ReadonlySet<string> = new Set('»;!?:%€')

export const written = (chars: readonly Char[]): string => chars.map(({ char }) => char).join('')
