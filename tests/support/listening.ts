import { get, type IncomingMessage } from 'node:http'
import { once } from 'node:events'

interface Told {
  readonly id: string
  readonly event: string
  readonly data: Record<string, unknown>
}

/** Somebody who listens to a stream of events, as a browser does. */
export interface Listening {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly told: Told[]
  /** Lines that only say that it is there. */
  beats: number
  /** Milliseconds since 1970 at which each was heard. */
  readonly heardMs: number[]
  readonly ended: Promise<unknown>
  /** Takes nothing any more. */
  pause(): void
  hangUp(): void
}

export async function listenTo(url: string, headers: Record<string, string> = {}): Promise<Listening> {
  const asked = get(url, { headers, agent: false })
  asked.on('error', () => undefined)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const listening = {
    status: answer.statusCode!,
    headers: answer.headers,
    told: [] as Told[],
    heardMs: [] as number[],
    beats: 0,
    ended: new Promise((resolve) => answer.once('close', resolve)),
    pause: () => void answer.pause(),
    hangUp: () => void asked.destroy(),
  }
  answer.on('error', () => undefined)
  let rest = ''
  answer.setEncoding('utf8').on('data', (part: string) => {
    const events = (rest + part).split('\n\n')
    rest = events.pop()!
    for (const event of events) {
      if (event === ':') listening.beats++
      const fields = new Map(
        event.split('\n').map((line) => [line.split(': ')[0]!, line.slice(line.indexOf(': ') + 2)]),
      )
      if (!fields.has('event')) continue
      const data = JSON.parse(fields.get('data')!) as Record<string, unknown>
      listening.told.push({ id: fields.get('id')!, event: fields.get('event')!, data })
      listening.heardMs.push(Date.now())
    }
  })
  return listening
}
