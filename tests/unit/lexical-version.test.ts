import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** What src/admin/Body is written against: named slots are experimental, and some of Payload's and Lexical's faults are known. */
const LEXICAL = '0.50.0'
const PAYLOAD = '3.90.2'

const versionOf = (path: string): string => (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version

/**
 * Red when Lexical or Payload moved: look again at the named slots (`$setSlot`, `useLexicalSlotRef`, `$slots` in
 * `exportJSON`), at Delete in a slot (`typing.client.ts`), at Payload's handlers that ours go before (`arrows.client.ts`), run
 * tests/e2e/body-*.test.ts, and write the new versions here.
 */
it('writes bodies with the Lexical and the Payload it was written against', () => {
  const rich = createRequire(import.meta.url).resolve('@payloadcms/richtext-lexical')
  const near = createRequire(rich)
  const versions = ['lexical', '@lexical/table', '@lexical/react'].map((name) =>
    versionOf(`node_modules/${name}/package.json`),
  )
  expect(versions).toEqual([LEXICAL, LEXICAL, LEXICAL])
  expect(versionOf('node_modules/@payloadcms/richtext-lexical/package.json')).toBe(PAYLOAD)
  // One copy: nodes of two are strangers to each other.
  expect(near.resolve('@lexical/table')).toBe(createRequire(import.meta.url).resolve('@lexical/table'))
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  expect(dependencies['@lexical/table']).toBe(LEXICAL)
})
