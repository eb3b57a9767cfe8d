import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { News } from '#domain/news.ts'
import { DEMO_PASSWORD, startSite, type Site } from '../support/site.ts'

/** Two hundred people have a form open and none of them types: the server has next to nothing to do. */

const FORMS = 200
const WATCH_MS = 60_000
/** The banner that says when nothing can be stored asks as often. */
const HEALTH_EVERY_MS = 15_000
const ACCOUNTS = ['auteur', 'relecteur', 'coordination'].flatMap((role) =>
  ['fedepl', 'afd', 'cdc'].map((partner) => `${role}.${partner}`),
)

let site: Site
beforeAll(async () => {
  site = await startSite()
})
const over = new AbortController()
afterAll(async () => {
  over.abort()
  await site?.close()
})

/** Seconds of the processor both processes have used. */
function usedSeconds(): number {
  return (['server', 'door'] as const)
    .map((name) =>
      readFileSync(`/proc/${site.pid(name)}/stat`, 'utf8')
        .split(') ')[1]!
        .split(' '),
    )
    .reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) / 100, 0)
}

async function signIn(name: string): Promise<Record<string, string>> {
  const body = JSON.stringify({ email: `${name}@example.org`, password: DEMO_PASSWORD })
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${site.url}/api/users/login`, { method: 'POST', headers, body })
  expect(answer.status, name).toBe(200)
  return { Authorization: `JWT ${((await answer.json()) as { token: string }).token}` }
}

/** A form as the browser keeps it: what it hears makes it ask again for what moved. */
async function open(uid: string, headers: Record<string, string>, heard: (news: News) => void): Promise<void> {
  const address = `${site.url}/api/watch?type=examples&id=${uid}&editing=1`
  const stream = await fetch(address, { headers: { ...headers, Accept: 'text/event-stream' }, signal: over.signal })
  expect(stream.status).toBe(200)
  const listen = async () => {
    let before: News | null = null
    const words = stream.body!.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>
    for await (const part of words) {
      const [, data] = /^data: (.+)$/m.exec(part) ?? []
      if (!data) continue
      const now = JSON.parse(data) as News
      heard(now)
      if (before && (now.review !== before.review || now.guide !== before.guide || now.saved !== before.saved))
        await (await fetch(`${site.url}/api/examples/${uid}/workflow`, { headers })).text()
      before = now
    }
  }
  void listen().catch(() => undefined)
  const timer = setInterval(() => void fetch(`${site.url}/readyz`).then((answer) => answer.text()), HEALTH_EVERY_MS)
  over.signal.addEventListener('abort', () => clearInterval(timer))
}

it('200 open forms take less than a tenth of a core, and a step of the workflow is heard within a second', async () => {
  const measured = async (work: () => Promise<void>) => {
    const [before, sinceMs] = [usedSeconds(), performance.now()]
    await work()
    return (usedSeconds() - before) / ((performance.now() - sinceMs) / 1000)
  }
  const people = await Promise.all(ACCOUNTS.map(signIn))
  await pause(5000)
  const idle = await measured(() => pause(WATCH_MS / 2))
  const author = people[0]!
  // What all of them may read.
  const found = await fetch(`${site.url}/api/examples?limit=40&depth=0&draft=true&sort=title`, { headers: people[7]! })
  const { docs } = (await found.json()) as { docs: { id: string }[] }
  const heardMs: number[] = []
  let watched: { uid: string; review: number; sinceMs: number } | null = null
  for (let form = 0; form < FORMS; form++) {
    const { id } = docs[form % docs.length]!
    await open(id, people[form % people.length]!, ({ review }) => {
      if (watched?.uid === id && review > watched.review) heardMs.push(performance.now() - watched.sinceMs)
    })
  }
  await pause(5000)
  const atRest = await measured(() => pause(WATCH_MS))

  // Somebody submits, or takes it back, each ten seconds.
  const workflow = async (uid: string, body?: object) => {
    const init = body && { method: 'POST', body: JSON.stringify(body) }
    const headers = { ...author, 'Content-Type': 'application/json' }
    const answer = await fetch(`${site.url}/api/examples/${uid}/workflow`, { headers, ...init })
    return (await answer.json()) as { seq: number; round: number; revision: string; workingRevision: string; commands: { command: string; allowed: boolean }[] } // prettier-ignore
  }
  const submittable: string[] = []
  for (const { id } of docs) {
    const { commands } = await workflow(id)
    if (commands?.some(({ command, allowed }) => command === 'submit' && allowed)) submittable.push(id)
  }
  expect(submittable.length).toBeGreaterThan(0)
  const atWork = await measured(async () => {
    const untilMs = performance.now() + WATCH_MS
    for (let turn = 0; performance.now() < untilMs; turn++) {
      const uid = submittable[turn % submittable.length]!
      const state = await workflow(uid)
      const body = state.revision
        ? { command: 'withdraw', id: crypto.randomUUID(), revision: state.revision, round: state.round }
        : { command: 'submit', id: crypto.randomUUID(), revision: state.workingRevision, round: state.round }
      watched = { uid, review: state.seq, sinceMs: performance.now() }
      await workflow(uid, body)
      await pause(10_000)
    }
  })
  const told = { idle, atRest, atWork, steps: heardMs.length, slowestMs: Math.max(...heardMs) }
  console.log(JSON.stringify(told))
  expect(told.steps).toBeGreaterThan(5)
  expect(told.slowestMs).toBeLessThan(1000)
  expect(told.atRest - told.idle).toBeLessThan(0.1)
  expect(told.atWork - told.idle).toBeLessThan(0.1)
})
