import { expect, it } from 'vitest'
import { heard, type Heard } from '../../packages/client/src/events.ts'
import { fc } from '../support/properties.ts'

const TEXT = [
  'retry: 2000\r\n',
  ': a beat\n\n',
  'event: change\nid: 7-a\ndata: {"title":"Où l’eau\ndata: manque 🌍"}\n\n',
  'data:bare\rid\r\r',
  'event: of nothing\n\n',
  'event: cut\nid: 8\ndata: {"never":"ended"',
].join('')
const SAID: Heard[] = [
  { event: null, retryMs: 2000 },
  { event: null },
  { event: 'change', id: '7-a', data: '{"title":"Où l’eau\nmanque 🌍"}' },
  { event: 'message', id: '', data: 'bare' },
]

const all = async (parts: Uint8Array[]) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(part)
      controller.close()
    },
  })
  const told: Heard[] = []
  for await (const each of heard(body)) told.push(each)
  return told
}

it('a stream of events says the same wherever it is cut, and of what was not ended nothing', async () => {
  const bytes = new TextEncoder().encode(TEXT)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), bytes.length]
      expect(await all(at.slice(1).map((end, rank) => bytes.slice(at[rank], end)))).toEqual(SAID)
    }),
  )
  expect(await all([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(SAID)
})

it('what has no end is not gathered', async () => {
  const endless = Array.from({ length: 12 }, () => new TextEncoder().encode('x'.repeat(100_000)))
  await expect(all(endless)).rejects.toThrow('no end')
})
