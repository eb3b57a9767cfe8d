'use client'
import type { KindName } from '#domain/kinds/index.ts'
import { plainly } from '#domain/plainly.ts'

/** A document somebody may refer to. */
export interface Found {
  readonly type: KindName
  readonly uid: string
  readonly title: string
  readonly isLive: boolean
}

interface Answer {
  docs?: { id: string; title?: string | null; reviewIsLive?: boolean | null }[]
}

/** A guide holds some hundreds of documents of a kind; beyond these the words of a question are sent. */
const MOST = 500
const FRESH_MS = 60_000
const kept = new Map<string, { at: number; all: Promise<readonly Found[]> }>()

/** Every document of a kind a person may read, by its title in one language; asked once a minute at most. */
export function catalogueOf(type: KindName, locale: string): Promise<readonly Found[]> {
  const key = `${type} ${locale}`
  const known = kept.get(key)
  if (known && Date.now() - known.at < FRESH_MS) return known.all
  const all = ask(type, locale).catch(() => {
    kept.delete(key)
    return []
  })
  kept.set(key, { at: Date.now(), all })
  return all
}

async function ask(type: KindName, locale: string): Promise<readonly Found[]> {
  const query = new URLSearchParams({ depth: '0', draft: 'true', limit: String(MOST), locale, sort: 'title' })
  query.set('select[title]', 'true')
  query.set('select[reviewIsLive]', 'true')
  const response = await fetch(`/api/${type}?${query}`, { credentials: 'include' })
  if (!response.ok) throw new Error(`${type}: ${response.status}`)
  const { docs = [] } = (await response.json()) as Answer
  return docs.flatMap(({ id, title, reviewIsLive }) =>
    title ? [{ type, uid: id, title, isLive: reviewIsLive === true }] : [],
  )
}

/** The documents whose titles hold every word, whatever its case and accents: those that begin with it first. `most` at most. */
export function matching(all: readonly Found[], words: string, most: number): readonly Found[] {
  const wanted = searched(words).split(/\s+/).filter(Boolean)
  const found = all.flatMap((each) => {
    const title = searched(each.title)
    return wanted.every((word) => title.includes(word))
      ? [{ each, rank: title.startsWith(wanted.join(' ')) ? 0 : 1 }]
      : []
  })
  return found
    .sort((a, b) => a.rank - b.rank || a.each.title.localeCompare(b.each.title, 'fr'))
    .slice(0, most)
    .map(({ each }) => each)
}

const searched = (text: string): string => plainly(text).replace(/[’ʼ]/g, "'")
