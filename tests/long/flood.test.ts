import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { body } from '../support/content.ts'
import { askSteadily, type Latencies } from '../support/openLoop.ts'
import { DEMO_PASSWORD, startSite, type Site } from '../support/site.ts'

/** Readers come in a flood while people write: neither waits for the other, and what it took is given back. */

const READS_PER_SECOND = 500
const EDITORS = 30
const SAVE_EVERY_MS = 4000
const FLOOD_MS = 180_000
const REST_MS = 60_000
const PATHS = [
  '/',
  '/chapitres/les-acteurs',
  '/exemples',
  '/en',
  '/v1/chapters',
  '/v1/chapters/les-acteurs',
  '/v1/examples',
  '/v1/outline',
]

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site?.close())

/** Resident memory of both, MiB. */
const memory = () =>
  Object.fromEntries(
    (['server', 'door'] as const).map((name) => {
      const [, pages = ''] = readFileSync(`/proc/${site.pid(name)}/statm`, 'utf8').split(' ')
      return [name, (Number(pages) * 4096) / 2 ** 20]
    }),
  ) as Record<'server' | 'door', number>

interface Editor {
  save(): Promise<{ status: number; tookMs: number }>
}

async function editor(number: number): Promise<Editor> {
  const name = ['auteur.fedepl', 'auteur.afd', 'auteur.cdc'][number % 3]!
  const send = (path: string, init: RequestInit, headers: Record<string, string>) =>
    fetch(site.url + path, { ...init, headers: { 'Content-Type': 'application/json', ...headers } })
  const credentials = JSON.stringify({ email: `${name}@example.org`, password: DEMO_PASSWORD })
  const { token } = (await (await send('/api/users/login', { method: 'POST', body: credentials }, {})).json()) as {
    token: string
  }
  const signed = { Authorization: `JWT ${token}` }
  const title = `Sous la foule ${number}`
  const made = await send(
    '/api/chapters?draft=true&depth=0',
    { method: 'POST', body: JSON.stringify({ title }) },
    signed,
  )
  const { doc } = (await made.json()) as { doc: { id: string } }
  let saves = 0
  return {
    async save() {
      const text = Array.from(
        { length: 20 },
        (_, line) => `Ligne ${line} de la version ${saves}, écrite pendant que l’on lit.`,
      )
      saves++
      const startMs = performance.now()
      const answer = await send(
        `/api/chapters/${doc.id}?autosave=true&draft=true&depth=0&locale=fr`,
        { method: 'PATCH', body: JSON.stringify({ body: body(text.join(' ')) }) },
        signed,
      )
      await answer.text()
      return { status: answer.status, tookMs: performance.now() - startMs }
    },
  }
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN

it('500 readers a second beside 30 editors: readers within 100 ms, saves within a second, no failure, no memory kept', async () => {
  const editors: Editor[] = []
  for (let each = 0; each < EDITORS; each++) editors.push(await editor(each))
  for (const path of PATHS) await (await fetch(site.url + path)).text()
  for (const each of editors) await each.save()
  await pause(REST_MS / 4)
  const atRest = memory()
  const stops = PATHS.map((path) => askSteadily({ url: site.url + path, perSecond: READS_PER_SECOND / PATHS.length }))
  const saves: { status: number; tookMs: number }[] = []
  const untilMs = performance.now() + FLOOD_MS
  await Promise.all(
    editors.map(async (each, number) => {
      await pause((number * SAVE_EVERY_MS) / EDITORS)
      while (performance.now() < untilMs) {
        const [save] = await Promise.all([each.save(), pause(SAVE_EVERY_MS)])
        saves.push(save)
      }
    }),
  )
  const readers: Latencies[] = await Promise.all(stops.map((stop) => stop()))
  const after = memory()
  await pause(REST_MS)
  const rested = memory()
  const told = {
    reads: readers.reduce((sum, { count }) => sum + count, 0),
    failed: readers.reduce((sum, { failed }) => sum + failed, 0),
    readersP99: Math.max(...readers.map(({ p99Ms }) => p99Ms)),
    saves: saves.length,
    failedSaves: saves.filter(({ status }) => status !== 200).length,
    savesP95: percentile(
      saves.map(({ tookMs }) => tookMs),
      0.95,
    ),
    memory: { atRest, after, rested },
  }
  console.log(JSON.stringify(told))
  expect(told).toMatchObject({ failed: 0, failedSaves: 0 })
  expect(told.readersP99).toBeLessThan(100)
  expect(told.savesP95).toBeLessThan(1000)
  for (const name of ['server', 'door'] as const) expect(rested[name] / atRest[name]).toBeLessThan(1.3)
})
