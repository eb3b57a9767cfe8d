import { expect, it } from 'vitest'
import { security } from '#delivery/http/headers.ts'
import type { Snapshot } from '#delivery/http/snapshots.ts'
import { SnapshotStore } from '#delivery/http/store.ts'

const of = (bytes: number): Snapshot => ({
  variants: {} as never,
  status: 200,
  keptUntilMs: Infinity,
  isKept: true,
  bytes,
})

it('the memory of answers is bounded in bytes: what nobody asked for longest leaves first', () => {
  const store = new SnapshotStore({ maxEntries: 5, maxBytes: 100 })
  for (const name of ['a', 'b', 'c']) store.keep(name, of(40), store.generation)
  store.keep('c', of(30), store.generation)
  store.keep('huge', of(101), store.generation)
  expect(['a', 'b', 'c', 'huge'].map((name) => store.get(name, 0)?.bytes)).toEqual([undefined, 40, 30, undefined])
  expect(store.size).toEqual({ entries: 2, bytes: 70 })
  for (const name of ['1', '2', '3', '4', '5', '6']) store.keep(name, of(1), store.generation)
  expect(store.size).toEqual({ entries: 5, bytes: 5 })
  expect(store.get('2', 0)).toBeDefined()
  store.keep('7', of(1), store.generation)
  expect(['2', '3', '7'].map((name) => store.get(name, 0)?.bytes)).toEqual([1, undefined, 1])
  store.clear()
  expect(store.size).toEqual({ entries: 0, bytes: 0 })
})

it('the memory of answers takes nothing that was made before the guide moved on, and gives nothing that is over', () => {
  const store = new SnapshotStore()
  const { generation } = store
  store.keep('over', { ...of(1), status: 200, keptUntilMs: 10 }, generation)
  store.clear()
  store.keep('before', of(1), generation)
  store.keep('empty', { ...of(0), status: 200, keptUntilMs: 10 }, store.generation)
  expect(['over', 'before'].map((name) => store.get(name, 0))).toEqual([undefined, undefined])
  expect([store.get('empty', 9)?.bytes, store.get('empty', 10)]).toEqual([0, undefined])
})

it('an answer asks for HTTPS where the site is served over it', () => {
  expect(security('https://guide.example.org')).toContain('Strict-Transport-Security')
  expect(security('http://localhost:3000')).not.toContain('Strict-Transport-Security')
})
