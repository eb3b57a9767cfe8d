import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { ESLint } from 'eslint'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { completeEnvText } from '../../scripts/steps/env-file.mjs'
import { fingerprint } from '../../scripts/steps/fingerprint.mjs'
import { isSameTree } from '../../scripts/steps/install.mjs'
import { nodeVersionProblem } from '../../scripts/steps/node-version.mjs'
import { ensurePortIsFree, listenProblem } from '../../scripts/steps/port.mjs'
import { createProgress } from '../../scripts/steps/progress.mjs'
import { root } from '../../scripts/steps/root.mjs'
import { secretMakers } from '../../scripts/steps/secrets.mjs'
import { localOrigin } from '../../scripts/steps/serve.mjs'
import { unlessFresh } from '../../scripts/steps/stamp.mjs'
import { welcome } from '../../scripts/steps/welcome.mjs'
import { loadEnv } from '#platform/env.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coplume-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the Node version', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('%s is recent enough', (version) => {
    expect(nodeVersionProblem({ version, required: '>=20.19.0' })).toBeUndefined()
  })

  test.each(['18.20.4', '20.18.9', '9.99.99'])('%s is refused in one sentence', (version) => {
    expect(nodeVersionProblem({ version, required: '>=20.19.0' })).toBe(
      `Coplume demande Node 20.19.0 ou plus récent ; cette commande a été lancée avec Node ${version}.`,
    )
  })
})

describe('.env', () => {
  const makers = { PAYLOAD_SECRET: () => 'new-secret', DEMO_PASSWORD: () => 'new-password' }
  const names = Object.keys(makers)

  test('is created with every secret', () => {
    const text = completeEnvText({ text: '', names, makers })
    expect(text).toMatch(/^# Créé par npm start[^]*\nPAYLOAD_SECRET=new-secret\nDEMO_PASSWORD=new-password\n$/)
  })

  test('keeps what is set, fills what is empty, adds what is missing', () => {
    const text = '# mine\nPORT=4000\nPAYLOAD_SECRET=\nMAIL_FROM=A <a@b.org>'
    const expected = '# mine\nPORT=4000\nPAYLOAD_SECRET=new-secret\nMAIL_FROM=A <a@b.org>\nDEMO_PASSWORD=new-password\n'
    expect(completeEnvText({ text, names, makers })).toBe(expected)
  })

  test('is left alone when it is complete', () => {
    const text = 'export PAYLOAD_SECRET = kept\nDEMO_PASSWORD="kept too"\n'
    expect(completeEnvText({ text, names, makers })).toBe(text)
  })

  test('gets secrets that the server accepts, different each time', () => {
    const draw = () => Object.fromEntries(Object.entries(secretMakers).map(([name, make]) => [name, make()]))
    const drawn = draw()
    expect(loadEnv(drawn)).toMatchObject(drawn)
    expect(Object.values(draw())).not.toEqual(expect.arrayContaining([drawn.PAYLOAD_SECRET]))
  })
})

describe('the port', () => {
  test('in use is said in one sentence, with what to do', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const port = String((other.address() as AddressInfo).port)
    await expect(ensurePortIsFree({ host: '127.0.0.1', port })).rejects.toThrow(`Le port ${port} est déjà pris sur`)
    await new Promise((resolve) => other.close(resolve))
    await expect(ensurePortIsFree({ host: '127.0.0.1', port })).resolves.toBeUndefined()
  })

  test.each(['abc', '0', '65536', '-1'])('%s is refused', async (port) => {
    expect(() => ensurePortIsFree({ port })).toThrow(/^PORT doit être un nombre entre 1 et 65535/)
  })

  test.each([
    ['EADDRINUSE', 'Le port 80 est déjà pris sur ::1 : arrêtez l’autre programme, ou choisissez'],
    ['EACCES', 'Le port 80 est réservé au système : choisissez un autre port : PORT=81 npm start'],
    ['EADDRNOTAVAIL', 'HOST=::1 n’est pas une adresse de cette machine (EADDRNOTAVAIL)'],
  ])('%s has its sentence', (code, sentence) => {
    expect(listenProblem({ code, host: '::1', port: '80' })).toContain(sentence)
  })

  test('is asked on loopback when the server listens everywhere', () => {
    expect(localOrigin({ HOST: '0.0.0.0', PORT: 3000 })).toBe('http://127.0.0.1:3000')
    expect(localOrigin({ HOST: '::', PORT: 3000 })).toBe('http://[::1]:3000')
  })
})

describe('dependencies', () => {
  const wanted = {
    packages: { '': {}, a: { version: '1.0.0', integrity: 'x' }, b: { version: '1.0.0', optional: true } },
  }

  test.each([
    ['all there', { ...wanted.packages }, true],
    ['without an optional one', { a: wanted.packages.a }, true],
    ['another version', { a: { version: '1.0.1', integrity: 'x' } }, false],
    ['one missing', { b: wanted.packages.b }, false],
    ['one too many', { a: wanted.packages.a, c: { version: '1.0.0' } }, false],
  ])('%s: %#', (_, packages, expected) => {
    expect(isSameTree({ wanted, installed: { packages } })).toBe(expected)
  })
})

describe('what was built', () => {
  const paths = ['src', 'scripts/*.ts', 'missing']
  const current = () => fingerprint({ directory: folder, paths, except: ['src/skipped'] })

  beforeEach(() => {
    mkdirSync(join(folder, 'src/skipped'), { recursive: true })
    mkdirSync(join(folder, 'scripts'))
    writeFileSync(join(folder, 'src/a.ts'), 'a')
  })

  test.each(['src/a.ts', 'src/new.ts', 'scripts/seed.ts'])('is stale when %s changes', (file) => {
    const before = current()
    writeFileSync(join(folder, file), 'changed')
    expect(current()).not.toBe(before)
  })

  test.each(['src/skipped/b.ts', 'scripts/start.mjs', 'README.md'])('is fresh when only %s changes', (file) => {
    const before = current()
    writeFileSync(join(folder, file), 'changed')
    expect(current()).toBe(before)
  })

  test('is built once for the same sources, again when forced, changed or lost', async () => {
    const outcomeFile = join(folder, 'outcome')
    let builds = 0
    const work = async () => writeFileSync(outcomeFile, String(++builds))
    const run = (current: string, isForced = false) =>
      unlessFresh({ stampFile: join(folder, 'dist/.stamp'), outcomeFile, current, work, isForced })

    expect(await run('1')).toBeUndefined()
    expect(await run('1')).toBe('à jour')
    await run('1', true)
    await run('2')
    rmSync(outcomeFile)
    await run('2')
    expect(builds).toBe(4)
  })

  test('is stale after a build that failed', async () => {
    const options = { stampFile: join(folder, '.stamp'), outcomeFile: join(folder, 'src/a.ts'), current: '1' }
    await unlessFresh({ ...options, work: async () => {} })
    const failing = { ...options, current: '2', work: () => Promise.reject(new Error('broken')) }
    await expect(unlessFresh(failing)).rejects.toThrow('broken')
    expect(await unlessFresh({ ...options, work: async () => {} })).toBeUndefined()
  })
})

test('steps are numbered, and say how they went', async () => {
  let text = ''
  const stream = new Writable({ write: (chunk, _, done) => ((text += chunk), done()) })
  const { step, section } = createProgress({ stream })
  await step('Un', () => {})
  await step('Deux', () => 'à jour')
  await section('Trois', () => {})
  expect(text).toBe('① Un… fait (0 s)\n② Deux… à jour\n③ Trois\n')
})

describe('the welcome', () => {
  const accounts = [{ email: 'anne@fedepl.example', role: 'author', partner: 'FedEpl' }]
  const env = { HOST: '127.0.0.1', PUBLIC_URL: 'http://localhost:3000', DEMO_PASSWORD: 'a-password-here' }

  test('gives the addresses, and no password where there are no accounts', () => {
    const text = welcome({ env, accounts: [] })
    expect(text).toContain('http://localhost:3000/admin')
    expect(text).not.toContain('a-password-here')
  })

  test('gives the demonstration accounts and their password', () => {
    const text = welcome({ env, accounts })
    expect(text).toContain('anne@fedepl.example  author, FedEpl')
    expect(text).toContain('a-password-here')
    expect(text).not.toContain('ATTENTION')
  })

  test('warns when others can reach these accounts', () => {
    expect(welcome({ env: { ...env, HOST: '0.0.0.0' }, accounts })).toContain(
      'ATTENTION : le serveur écoute sur 0.0.0.0',
    )
  })
})

describe('the rule of the stairs', () => {
  const eslint = new ESLint({ cwd: root })
  const messages = async (filePath: string, text: string) => {
    const [result] = await eslint.lintText(`${text}\n`, { filePath: join(root, filePath) })
    return result?.messages.map(({ message }) => message) ?? []
  }

  test.each([
    ['src/domain/a.ts', "import '#ledger/append.ts'"],
    ['src/domain/a.ts', "import 'node:fs'"],
    ['src/domain/a.ts', "import 'zod-extra'"],
    ['src/domain/a.ts', 'export const now = new Date()'],
    ['src/domain/a.ts', 'export const now = () => Date.now()'],
    ['src/site/a.tsx', "import '#platform/env.ts'"],
    ['src/review/a.ts', "import '#delivery/live.ts'"],
    ['src/review/a.ts', "import config from '#config'\nexport { config }"],
    ['src/review/a.ts', "import '../delivery/live.ts'"],
    ['src/review/a.ts', "import './execute'"],
    ['src/review/a.ts', 'export const secret = process.env.PAYLOAD_SECRET'],
    ['src/admin/Bar/index.tsx', "import config from '#config'\nexport { config }"],
    ['src/admin/Bar/Bar.client.tsx', "import '#review/execute.ts'"],
    ['collections/chapters/index.ts', "import '../../src/domain/roles.ts'"],
    ['payload.config.ts', "import '#server/index.ts'"],
    ['tests/unit/a.test.ts', 'it.only("x", () => {})'],
    ['tests/unit/a.test.ts', 'beforeAll(() => {}, 120_000)'],
    ['tests/unit/a.test.ts', "it('x', { timeout: 1000 }, () => {})"],
    ['tests/unit/a.test.ts', 'export const one = Math.random()'],
    ['tests/support/a.mts', "import { randomInt } from 'node:crypto'\nexport const one = randomInt(2)"],
    ['tests/support/a.ts', 'export const one = crypto.getRandomValues(new Uint8Array(1))'],
    ['tests/unit/a.test.ts', "import fc from 'fast-check'\nexport { fc }"],
  ])('%s may not say: %s', async (filePath, text) => {
    expect(await messages(filePath, text)).not.toEqual([])
  })

  test.each([
    ['src/domain/a.ts', "import { z } from 'zod'\nimport './roles.ts'\nexport { z }"],
    ['src/review/a.ts', "import '#ledger/append.ts'\nimport './execute.ts'\nimport 'node:fs'\nimport 'payload'"],
    ['src/admin/Bar/Bar.client.tsx', "import type { Command } from '#review/execute.ts'\nexport type { Command }"],
    ['src/admin/Bar/index.tsx', "import '#review/execute.ts'\nimport './Bar.client.tsx'"],
    ['src/server/index.ts', "import config from '#config'\nexport { config }"],
    ['collections/chapters/hooks/a.ts', "import '../fields.ts'\nimport '#review/execute.ts'"],
    ['payload.config.ts', "import '#collections/chapters/index.ts'"],
  ])('%s may say: %s', async (filePath, text) => {
    expect(await messages(filePath, text)).toEqual([])
  })
})
