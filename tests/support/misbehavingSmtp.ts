import type { AddressInfo, Server, Socket } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/**
 * What the server does with a mail once it has read all of it. `drop`: the connection ends without an answer, the mail is
 * there. `hang`: no answer ever.
 */
export type Behaviour = 'accept' | 'refuse' | 'delay' | 'drop' | 'hang'

export interface Received {
  readonly to: string
  readonly messageId: string
  readonly subject: string
  readonly raw: string
  readonly behaviour: Behaviour
}

/** A real SMTP server in this process that behaves as badly as it is told to. */
export class MisbehavingSmtp {
  /** Every mail whose DATA arrived whole, whatever was answered. */
  readonly received: Received[] = []
  /** How it treats the next mails; by recipient. */
  behave: (to: string) => Behaviour = () => 'accept'
  #server: SMTPServer | null = null
  #port = 0
  readonly #sockets = new Set<Socket>()
  #hung: () => void = () => {}

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}?ignoreTLS=true`
  }

  /** Those it answered 250 to. */
  get accepted(): Received[] {
    return this.received.filter(({ behaviour }) => behaviour === 'accept')
  }

  /** Listens; again on the same port after `stop`. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 50,
      onData: (stream, session, answer) => void this.#onData(stream, session.envelope.rcptTo[0]?.address ?? '', answer),
    })
    server.on('error', () => {})
    const listener = server.server as unknown as Server
    listener.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (listener.address() as AddressInfo).port
    this.#server = server
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(resolve) : resolve()))
    this.#server = null
  }

  /** Resolves when a mail is left without an answer. */
  hanging(): Promise<void> {
    return new Promise((resolve) => (this.#hung = resolve))
  }

  async #onData(stream: SMTPServerDataStream, to: string, answer: (error?: Error | null) => void): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks).toString('utf8')
    const behaviour = this.behave(to)
    this.received.push({
      to,
      raw,
      behaviour,
      messageId: headerOf(raw, 'Message-ID'),
      subject: headerOf(raw, 'Subject'),
    })
    if (behaviour === 'hang') return this.#hung()
    if (behaviour === 'drop') return this.#sockets.forEach((socket) => socket.destroy())
    const codes = { refuse: 554, delay: 451, accept: 250 }
    answer(behaviour === 'accept' ? null : Object.assign(new Error(behaviour), { responseCode: codes[behaviour] }))
  }
}

/** A header as sent, unfolded, its encoded words decoded. */
export function headerOf(raw: string, name: string): string {
  const [head = ''] = raw.split('\r\n\r\n')
  const line = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  const value = line?.slice(name.length + 1).trim() ?? ''
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, text: string) => {
      if (how.toLowerCase() === 'b') return Buffer.from(text, 'base64').toString('utf8')
      return unquoted(text.replaceAll('_', ' '))
    })
}

/** The text and the HTML of a mail, decoded. */
export function partsOf(raw: string): { text: string; html: string } {
  const part = (type: string) => {
    const [, after = ''] = raw.split(new RegExp(`Content-Type: ${type}[^]*?\\r\\n\\r\\n`))
    const [encoded = ''] = after.split(/\r\n--(?! |=20)/)
    const isBase64 = new RegExp(`Content-Type: ${type}[^]*?base64\\r\\n\\r\\n`).test(raw.split(encoded)[0] ?? '')
    return isBase64 ? Buffer.from(encoded, 'base64').toString('utf8') : unquoted(encoded.replace(/=\r\n/g, ''))
  }
  return { text: part('text/plain'), html: part('text/html') }
}

/** Quoted-printable as text. */
function unquoted(text: string): string {
  const bytes = text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
