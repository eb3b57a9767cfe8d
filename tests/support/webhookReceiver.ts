import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { vi } from 'vitest'
import { listeningAt } from './doorWorld.ts'

interface Message {
  readonly id: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** A machine somewhere that is told what changed. `behave` answers a message that was taken. */
export class Receiver {
  readonly taken: Message[] = []
  behave: (res: ServerResponse, message: Message) => void = (res) => void res.writeHead(204).end()
  url = ''
  readonly #server: Server = createServer((req, res) => void this.#take(req, res))

  async open(): Promise<this> {
    this.url = `${await listeningAt(this.#server)}/hook`
    return this
  }

  /** Ids of what was taken, each as often as it came. */
  get ids(): string[] {
    return this.taken.map(({ id }) => id)
  }

  /** What each message told, once an id: what the library of the scheme believes under one of these secrets. */
  told(secret: string): {
    since: string
    next: string
    items: { uid: string; locale: string; state: string; contentVersion: number }[]
    keys: string[]
  }[] {
    const bodies = new Map(this.taken.map((message) => [message.id, message]))
    return [...bodies.values()].map(({ body, headers }) => {
      // It was believed when it came: the clock of a test may be far ahead.
      const clock = vi.spyOn(Date, 'now').mockReturnValue(Number(headers['webhook-timestamp']) * 1000)
      try {
        return (new Webhook(secret).verify(body, headers) as { data: ReturnType<Receiver['told']>[number] }).data
      } finally {
        clock.mockRestore()
      }
    })
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of req) parts.push(part as Buffer)
    const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, String(value)]))
    const message = { id: headers['webhook-id']!, headers, body: Buffer.concat(parts).toString() }
    this.taken.push(message)
    this.behave(res, message)
  }
}
