import { bounded, STEPS } from './bounded.ts'
import type { CompareWords } from './labels.ts'
import type { Node } from './tree.ts'
import { wordsOf, writeWords, type Word } from './words.ts'

interface Run {
  readonly kind: 'same' | 'added' | 'deleted'
  readonly words: Word[]
}

/** Running text with what changed word by word, in `<del>` and `<ins>` that never cross a tag. `isChanged` says whether any did. */
export function diffInline(
  before: readonly Node[],
  after: readonly Node[],
  labels: CompareWords,
): { html: string; isChanged: boolean } {
  const found = runsOf(wordsOf(before), wordsOf(after), labels)
  const runs = joined(found.runs)
  const notice = found.isWhole ? `<span class="cible">${labels.tooDifferent}</span> ` : ''
  return {
    html: notice + runs.map((run, index) => writeRun(run, runs[index + 1] ?? runs[index - 1], labels)).join(''),
    isChanged: runs.some(({ kind }) => kind !== 'same'),
  }
}

/** A whole text added or deleted. */
export const wholeInline = (nodes: readonly Node[], kind: 'added' | 'deleted', labels: CompareWords): string =>
  writeRun({ kind, words: wordsOf(nodes) }, undefined, labels)

function runsOf(before: Word[], after: Word[], { budget = { steps: STEPS } }: CompareWords) {
  const comparator = (left: Word, right: Word) => left.key === right.key
  const parts = bounded(before, after, { budget, comparator })
  const whole: Run[] = [
    { kind: 'deleted', words: before },
    { kind: 'added', words: after },
  ]
  const runs = parts?.map(({ value, added, removed }): Run => ({
    kind: added ? 'added' : removed ? 'deleted' : 'same',
    words: value,
  }))
  return { runs: runs ?? whole, isWhole: !runs }
}

/** A lone space between two changed words belongs to the change: « le vieux puits » reads better than four scraps. */
function joined(runs: Run[]): Run[] {
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
    if (run.kind === 'deleted' || isInside) deleted = deleted.concat(run.words)
    if (run.kind === 'added' || isInside) added = added.concat(run.words)
    if (run.kind === 'same' && !isInside) {
      flush()
      result.push(run)
    }
  })
  flush()
  return result
}

function writeRun({ kind, words }: Run, neighbour: Run | undefined, labels: CompareWords): string {
  if (kind === 'same' || !words.length) return writeWords(words)
  const [tag, label] = kind === 'added' ? (['ins', labels.added] as const) : (['del', labels.deleted] as const)
  const safe = kind === 'deleted' ? words.map(withoutAnchors) : words
  const target = neighbour && neighbour.kind !== 'same' && sameText(words, neighbour.words) ? targetOf(words) : ''
  return `<${tag}><span class="vh">${label}${labels.colon} </span>${writeWords(safe)}${target}</${tag}>`
}

const sameText = (left: readonly Word[], right: readonly Word[]): boolean => plain(left) === plain(right)
const plain = (words: readonly Word[]): string => words.map(({ html }) => html).join('')

/** Where a link leads, said beside it when only that has changed: else the reader would see the same word twice. */
function targetOf(words: readonly Word[]): string {
  const targets = new Set(
    words.flatMap(({ marks }) => marks.flatMap((mark) => /^<a href="([^"]*)"/.exec(mark)?.[1] ?? [])),
  )
  return targets.size ? ` <span class="cible">[${[...targets].join(', ')}]</span>` : ''
}

/** A deleted word leaves its anchors behind: an id stands once in a page. */
const withoutAnchors = (word: Word): Word => ({ ...word, html: dropIds(word.html), marks: word.marks.map(dropIds) })
export const dropIds = (html: string): string => html.replace(/ (?:id|aria-labelledby)="[^"]*"/g, '')
