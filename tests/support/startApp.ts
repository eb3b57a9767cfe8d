import type { Running } from '#server/start.ts'
import { bootPayload, PASSWORD, type Booted } from './bootPayload.ts'
import { createWorld, type World } from './world.ts'

/** The product over real HTTP on a free port, without the admin's pages. */
export interface App extends Booted {
  url: string
  world: World
  running: Running
  /** Logged in as somebody of the world; sends JSON, answers status and body. */
  as(name: string): Promise<Client>
  anonymous: Client
}

export interface Answer {
  status: number
  body: unknown
  text: string
  headers: Headers
}

export type Client = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

export async function startApp(): Promise<App> {
  const booted = await bootPayload()
  const world = await createWorld(booted.payload)
  // Imported once the environment of this file is set: the logger reads it.
  const { startServer } = await import('#server/start.ts')
  const running = await startServer({ payload: booted.payload, cacheKey: booted.cacheKey, host: '127.0.0.1', port: 0 })
  const { url } = running
  const anonymous = clientOf(url, {})
  const tokens = new Map<string, string>()
  return {
    ...booted,
    url,
    world,
    running,
    anonymous,
    async as(name) {
      const known = tokens.get(name) ?? (await tokenOf(anonymous, world.person(name).email))
      tokens.set(name, known)
      return clientOf(url, { Authorization: `JWT ${known}` })
    },
    async close() {
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
