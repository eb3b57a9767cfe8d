import { afterCatchUp } from '#ledger/catchUpAll.ts'
import type { Running } from '#server/start.ts'
import { bootPayload, PASSWORD, type Booted } from './bootPayload.ts'
import { createWorld, type World } from './world.ts'

/** The product over real HTTP on free ports, without the admin's pages: a workshop, and the public door before it. */
export interface App extends Booted {
  /** Of the door. */
  url: string
  /** Of the workshop itself. */
  workshopUrl: string
  world: World
  running: Running
  /** Logged in as somebody of the world; sends JSON, answers status and body. */
  as(name: string): Promise<Client>
  anonymous: Client
  /** What the workshop says of itself at `/readyz`. */
  health(): Promise<Record<string, unknown>>
}

export interface Answer {
  status: number
  body: unknown
  text: string
  headers: Headers
}

export type Client = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

export async function startApp(): Promise<App> {
  // As `npm start` tells them: the workshop trusts the door besides the proxies before it.
  const trusted = Number(process.env.TRUST_PROXY ?? 0)
  process.env.TRUST_PROXY = String(trusted + 1)
  const booted = await bootPayload().finally(() => (process.env.TRUST_PROXY = String(trusted)))
  const world = await createWorld(booted.payload)
  // Imported once the environment of this file is set: the logger reads it.
  const { startServer } = await import('#server/start.ts')
  const running = await startServer({ payload: booted.payload, cacheKey: booted.cacheKey, host: '127.0.0.1', port: 0 })
  const { url: workshopUrl } = running
  const { doorBefore } = await import('./doorWorld.ts')
  const door = await doorBefore({ workshopUrl, TRUST_PROXY: String(trusted) })
  const { url } = door
  // Whatever a test does below HTTP, the door has seen it when that is over.
  afterCatchUp(booted.payload, () => door.follower.look())
  const anonymous = clientOf(url, {})
  const tokens = new Map<string, string>()
  return {
    ...booted,
    url,
    workshopUrl,
    world,
    running,
    anonymous,
    async health() {
      const { body } = await anonymous('GET', '/readyz')
      return (body as { workshop: Record<string, unknown> }).workshop
    },
    async as(name) {
      const known = tokens.get(name) ?? (await tokenOf(anonymous, world.person(name).email))
      tokens.set(name, known)
      return clientOf(url, { Authorization: `JWT ${known}` })
    },
    async close() {
      await door.close()
      await running.stop()
      await booted.close()
    },
  }
}

async function tokenOf(anonymous: Client, email: string): Promise<string> {
  const { body, status } = await anonymous('POST', '/api/users/login', { email, password: PASSWORD })
  if (status !== 200) throw new Error(`login of ${email} answered ${status}`)
  return (body as { token: string }).token
}

function clientOf(url: string, always: Record<string, string>): Client {
  return async (method, path, body, headers = {}) => {
    const isRaw = typeof body === 'string' || body instanceof FormData
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...always,
        ...(body !== undefined && !isRaw ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, body: parsed(text), headers: response.headers }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
