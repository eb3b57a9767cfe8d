import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIVING, RULES } from '#domain/rules/index.ts'
import { sha256 } from '#platform/hash.ts'

/**
 * SHA-256 of the files of every frozen version of the rules. When this fails, put the files back: what a frozen version
 * says decides whether ledgers written years ago are believed. A new rule goes into the living version (CONTRIBUTING).
 */
const FROZEN: Readonly<Record<string, string>> = {
  v1: 'ec75f7b6f2bdf51cb8cf8b3155e6a9f604f779e4e0dacab577162fa4ebdf91ce',
}

const ROOM = 'src/domain/rules'
const filesOf = (version: string) => readdirSync(path.join(ROOM, version)).sort()
const textOf = (version: string, file: string) => readFileSync(path.join(ROOM, version, file), 'utf8')

describe('a frozen version of the rules', () => {
  it.each(Object.entries(FROZEN))('%s is as it was when it was frozen', (version, hash) => {
    expect(
      sha256(
        filesOf(version)
          .map((file) => `${file}\n${textOf(version, file)}`)
          .join('\n'),
      ),
    ).toBe(hash)
  })

  it.each(Object.keys(FROZEN))('%s uses nothing that may change: it imports only its own files', (version) => {
    const foreign = filesOf(version)
      // Its door to the registry: types of the living house alone.
      .filter((file) => file !== 'index.ts')
      .flatMap((file) => [...textOf(version, file).matchAll(/from '([^']+)'/g)].map(([, from]) => `${file}: ${from}`))
      .filter((each) => !each.includes(': ./'))
    expect(foreign).toEqual([])
  })

  it('is every version but the living one', () => {
    expect(RULES.map(({ version }) => version)).toEqual([
      ...Object.keys(FROZEN).map((name) => Number(name.slice(1))),
      LIVING.version,
    ])
    expect(readdirSync(ROOM).filter((name) => name !== 'index.ts')).toEqual(Object.keys(FROZEN))
  })
})
