import type { OutlineNode } from '#domain/kinds/outline.ts'
import type { Language } from '#domain/wording.ts'
import { typography } from '#richtext/typography.ts'
import { say } from '../words.ts'
import type { Chapter } from './chapter.ts'
import type { Path, Tree } from './tree.ts'

export type Chapters = ReadonlyMap<string, Chapter>

/** What an entry is called in the language of the interface. */
export function titleOf({ chapter, heading }: OutlineNode, chapters: Chapters, language: Language): string {
  if (chapter) return chapters.get(chapter)?.title ?? say('unknownChapter', language)
  const said = heading?.[language] ?? heading?.fr ?? heading?.en
  return said ? typography(said, language) : say('untitled', language)
}

/** « 2.1 » */
export const numberOf = (path: Path): string => path.map((rank) => rank + 1).join('.')

/** Where the keyboard is sent after a move: the same button, on the entry's new place. */
export const idOf = (path: Path, act: string): string => `plan-${path.join('-')}-${act}`

/** A name for each of these entries that moves along with it. */
export function keysOf(nodes: Tree): string[] {
  const seen = new Map<string, number>()
  return nodes.map(({ chapter, heading }) => {
    const name = chapter ?? `${heading?.fr}|${heading?.en}`
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return times === 0 ? name : `${name}#${times}`
  })
}
