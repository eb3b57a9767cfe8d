import { outerRunsOf, type Budget } from './budget.ts'
import type { CompareWords } from './labels.ts'
import type { Node } from './tree.ts'
import { wordsOf, writeWords, type MarkNames, type Word } from './words.ts'

interface Run {
  readonly kind: 'same' | 'added' | 'deleted'
  readonly words: readonly Word[]
}

/**
 * Running text with what changed word by word, in `<del>` and `<ins>` that never cross a tag. `isChanged` says whether any
 * did. Beyond the budget what is between the words both begin and end with goes and comes as one, and the budget says
 * « paragraphs ».
 */
export function diffInline(
  before: readonly Node[],
  after: readonly Node[],
  { labels, budget }: { labels: CompareWords; budget: Budget },
): { html: string; isChanged: boolean } {
  const names: MarkNames = new Map()
  const runs = joined(runsOf(wordsOf(before, names), wordsOf(after, names), budget))
  return {
    html: runs.map((run, index) => writeRun(run, runs[index + 1] ?? runs[index - 1], labels)).join(''),
    isChanged: runs.some(({ kind }) => kind !== 'same'),
  }
}

/** A whole text added or deleted. */
export const wholeInline = (nodes: readonly Node[], kind: 'added' | 'deleted', labels: CompareWords): string =>
  writeRun({ kind, words: wordsOf(nodes) }, undefined, labels)

/** Characters of opening tags a comparison may repeat: each change inside a link opens it anew, whatever its address. */
const MOST_REPEATED = 1_000_000

function runsOf(before: readonly Word[], after: readonly Word[], budget: Budget): Run[] {
  const [left, right] = [keysOf(before), keysOf(after)]
  const found = budget.runsOf(left, right)
  const isFine = found !== null && found.length * Math.max(weightOf(before), weightOf(after)) <= MOST_REPEATED
  if (!isFine) budget.coarsen('paragraphs')
  let [at, to] = [0, 0]
  return (isFine ? found : outerRunsOf(left, right)).map(({ kind, length }) => {
    if (kind !== 'added') at += length
    if (kind !== 'deleted') to += length
    return { kind, words: kind === 'deleted' ? before.slice(at - length, at) : after.slice(to - length, to) }
  })
}

const keysOf = (words: readonly Word[]): string[] => words.map(({ key }) => key)

/** Characters of the longest opening tags around a word. Words of one element share one list of them. */
function weightOf(words: readonly Word[]): number {
  const marks = new Set(words.map((word) => word.marks))
  return [...marks].reduce((most, tags) => Math.max(most, tags.join('').length), 0)
}

/** A lone space between two changed words belongs to the change: « le vieux puits » reads better than four scraps. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  let deleted: Word[] = []
  let added: Word[] = []
  const flush = () => {
    if (deleted.length) result.push({ kind: 'deleted', words: deleted })
    if (added.length) result.push({ kind: 'added', words: added })
    deleted = []
    added = []
  }
  runs.forEach((run, index) => {
    const isSpace = run.kind === 'same' && run.words.every(({ html }) => /^\s+$/.test(html))
    const isInside = isSpace && deleted.length > 0 && added.length > 0 && index < runs.length - 1
    if (run.kind === 'deleted' || isInside) append(deleted, run.words)
    if (run.kind === 'added' || isInside) append(added, run.words)
    if (run.kind === 'same' && !isInside) {
      flush()
      result.push(run)
    }
  })
  flush()
  return result
}

function append(words: Word[], more: readonly Word[]): void {
  for (const word of more) words.push(word)
}

function writeRun({ kind, words }: Run, neighbour: Run | undefined, labels: CompareWords): string {
  if (kind === 'same' || !words.length) return writeWords(words)
  const [tag, label] = kind === 'added' ? (['ins', labels.added] as const) : (['del', labels.deleted] as const)
  const safe = kind === 'deleted' ? withoutAnchors(words) : words
  const target = neighbour && neighbour.kind !== 'same' && sameText(words, neighbour.words) ? targetOf(words) : ''
  return `<${tag}><span class="vh">${label}${labels.colon} </span>${writeWords(safe)}${target}</${tag}>`
}

const sameText = (left: readonly Word[], right: readonly Word[]): boolean => plain(left) === plain(right)
const plain = (words: readonly Word[]): string => words.map(({ html }) => html).join('')

/** Where a link leads, said beside it when only that has changed: else the reader would see the same word twice. */
function targetOf(words: readonly Word[]): string {
  const marks = new Set(words.flatMap((word) => word.marks))
  const targets = new Set([...marks].flatMap((mark) => /^<a href="([^"]*)"/.exec(mark)?.[1] ?? []))
  return targets.size ? ` <span class="cible">[${[...targets].join(', ')}]</span>` : ''
}

/** A deleted word leaves its anchors behind: an id stands once in a page. Tags that words share are read once. */
function withoutAnchors(words: readonly Word[]): Word[] {
  const bare = new Map<Word['marks'], Word['marks']>()
  return words.map((word) => {
    const marks = bare.get(word.marks) ?? word.marks.map(dropIds)
    bare.set(word.marks, marks)
    return { ...word, html: dropIds(word.html), marks }
  })
}

export const dropIds = (html: string): string => html.replace(/ (?:id|aria-labelledby)="[^"]*"/g, '')
