import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { body, chapterData } from '../support/content.ts'
import { diceOf } from '../support/dice.ts'
import { askSteadily, type Latencies } from '../support/openLoop.ts'
import { DEMO_PASSWORD, startSite, type Site } from '../support/site.ts'

/**
 * Twenty authors send, open, preview and compare the worst texts that can be typed, while readers ask steadily: nobody waits,
 * and the memory it takes is given back. The shipped product in a process of its own, on the demonstration guide.
 */

const AUTHORS = 20
const REPETITIONS = 5
const READS_PER_SECOND = 500
const LENGTH = 100_000

let site: Site
let tokens: string[]
let previewOf: (uid: string) => string
beforeAll(async () => {
  site = await startSite()
  const names = ['auteur.fedepl', 'auteur.afd', 'auteur.cdc']
  tokens = await Promise.all(names.map(logIn))
  // Imported once the environment is the site's: its secret signs the address of a preview.
  Object.assign(process.env, site.environment, { NODE_ENV: 'test' })
  const { previewAddress } = await import('#collections/shared/previewAddress.ts')
  previewOf = (uid) => previewAddress({ type: 'chapters', uid, locale: 'fr' }) ?? ''
})
afterAll(() => site.close())

async function logIn(name: string): Promise<string> {
  const answer = await fetch(`${site.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: `${name}@example.org`, password: DEMO_PASSWORD }),
  })
  return ((await answer.json()) as { token: string }).token
}

const CHARACTERS = [' ', '\u00a0', '\u202f', '\u200b', '« ', '1er ', '- ', '\\', '<', '&', '*', "l'", '\u0301', 'a@']

/** The two texts of an author: the second is compared with the first. */
function textsOf(author: number): [object, object] {
  const dice = diceOf(author + 1)
  const worst = CHARACTERS[author % CHARACTERS.length]!
  const words = Array.from({ length: 6000 }, () => `mot${dice.roll(3000)}`)
  const shuffled = [...words].sort((a, b) => (a < b ? -1 : 1))
  const invisible = (mark: string) => body(`a${worst.repeat(LENGTH / worst.length)}${mark}`)
  return author % 2 === 0 ? [body(words.join(' ')), body(shuffled.join(' '))] : [invisible('un'), invisible('deux')]
}

interface Told {
  what: string
  status: number
  tookMs: number
}

/** One author: a chapter of their own. */
async function author(number: number): Promise<() => Promise<Told[]>> {
  const token = tokens[number % tokens.length]!
  const ask = async (what: string, method: string, path: string, sent?: object): Promise<Told & { json: never }> => {
    const began = performance.now()
    const answer = await fetch(site.url + path, {
      method,
      headers: { Cookie: `payload-token=${token}`, Origin: site.url, 'Content-Type': 'application/json' },
      ...(sent ? { body: JSON.stringify(sent) } : {}),
    })
    const text = await answer.text()
    const tookMs = Math.round(performance.now() - began)
    const json = (text.startsWith('{') ? JSON.parse(text) : {}) as never
    return { what, status: answer.status, tookMs, json }
  }
  const [first, second] = textsOf(number)
  const created = await ask('create', 'POST', '/api/chapters?locale=fr', { ...chapterData(), body: first })
  const uid = (created.json as { doc: { id: string } }).doc.id
  const { json } = await ask('workflow', 'GET', `/api/chapters/${uid}/workflow`)
  const { round, workingRevision: revision } = json as { round: number; workingRevision: string }
  await ask('submit', 'POST', `/api/chapters/${uid}/workflow`, { command: 'submit', round, revision })
  return async () => [
    await ask('send', 'PATCH', `/api/chapters/${uid}?locale=fr&depth=0`, { body: second }),
    await ask('open', 'GET', `/admin/collections/chapters/${uid}`),
    await ask('preview', 'GET', previewOf(uid)),
    await ask('compare', 'GET', `/admin/collections/chapters/${uid}/relecture?avec=copie`),
  ]
}

/** Megabytes of memory the server holds. */
function memoryMb(): number {
  const [, pages = ''] = readFileSync(`/proc/${site.pid()}/statm`, 'utf8').split(' ')
  return Math.round((Number(pages) * 4096) / 1024 / 1024)
}

it('readers are served, authors answered, and memory given back', async () => {
  const work = await Promise.all(Array.from({ length: AUTHORS }, (_, number) => author(number)))
  // Once without readers: what is loaded, compiled and cached on first use is no part of what a repetition costs.
  await Promise.all(work.map((each) => each()))
  const rest = memoryMb()
  const rounds: { readers: Latencies; slowest: Record<string, number>; statuses: number[]; memory: number }[] = []
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const stop = askSteadily({ url: `${site.url}/v1/outline`, perSecond: READS_PER_SECOND })
    const told = (await Promise.all(work.map((each) => each()))).flat()
    const slowest: Record<string, number> = {}
    for (const { what, tookMs } of told) slowest[what] = Math.max(slowest[what] ?? 0, tookMs)
    const statuses = [...new Set(told.map(({ status }) => status))]
    rounds.push({ readers: await stop(), slowest, statuses, memory: memoryMb() })
    console.info(JSON.stringify({ rest, ...rounds.at(-1) }))
  }
  for (const { readers, slowest, statuses } of rounds) {
    expect(statuses).toEqual([200])
    expect(readers.failed).toBe(0)
    expect(readers.p99Ms).toBeLessThan(150)
    expect(readers.maxMs).toBeLessThan(1000)
    expect(Math.max(...Object.values(slowest))).toBeLessThan(5000)
  }
  expect(rounds.at(-1)!.memory).toBeLessThan(1.3 * rest)
})
