import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

/** Every source of the product, by its path. */
const sources = ['src', 'access', 'collections'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(room, name)),
)
const naming = (word: RegExp) => sources.filter((file) => word.test(readFileSync(file, 'utf8'))).sort()

it('nobody begins a session but the one function every door comes to', () => {
  expect(naming(/\bbeginSession\b/)).toEqual(['access/sessions.ts', 'access/signIn.ts'])
  expect(naming(/\bsignSessionToken\b/)).toEqual(['access/sessions.ts', 'src/platform/sessionToken.ts'])
  expect(naming(/append\('sessions'/)).toEqual(['access/sessions.ts'])
})
