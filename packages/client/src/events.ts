/** One event of a stream, as the standard (HTML, server-sent events) reads it. */
interface StreamEvent {
  readonly event: string
  readonly id: string | undefined
  readonly data: string
}

/** Something that was heard: an event, or only a sign of life. `retryMs` is how long to stay away before coming back. */
export type Heard = StreamEvent | { readonly event: null; readonly retryMs?: number }

/** A field of an event is no book: a stream without lines is none of ours. */
const LONGEST_LINE = 1_000_000

/** Reads a stream of events as it comes, however it is cut. */
export async function* heard(body: ReadableStream<Uint8Array>): AsyncGenerator<Heard, void> {
  let fields: { event: string; id: string | undefined; data: string[] } = empty()
  for await (const line of lines(body)) {
    if (line === '') {
      if (fields.data.length > 0) yield { ...fields, data: fields.data.join('\n') }
      fields = empty()
      continue
    }
    const [name, value] = parted(line)
    if (name === 'event') fields.event = value
    else if (name === 'id') fields.id = value
    else if (name === 'data') fields.data.push(value)
    else if (name === 'retry' && /^\d+$/.test(value)) yield { event: null, retryMs: Number(value) }
    else yield { event: null }
  }
}

const empty = () => ({ event: 'message', id: undefined as string | undefined, data: [] as string[] })

function parted(line: string): [name: string, value: string] {
  const colon = line.indexOf(':')
  if (colon < 0) return [line, '']
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')]
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const parts = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/)
      rest = parts.pop() ?? ''
      if (rest.length > LONGEST_LINE) throw new Error('This is no stream of events: a line has no end.')
      yield* parts
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
