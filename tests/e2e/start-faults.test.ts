import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signerOf } from '#platform/signer.ts'
import { empty, logged } from '#tests/support/brokenDatabases.ts'
import { installed, type Installed } from '#tests/support/installed.ts'
import { runProgram, siteEnvironment, type Ended } from '#tests/support/site.ts'
import { endAll, START, startAs } from '#tests/support/startCommand.ts'

/** Each fault of a start is one sentence with its mend on standard error, exit code 1, and no stack. */

const NOBODY = 65534
const OTHER_KEY = Buffer.from('302e020100300506032b657004220420' + '09'.repeat(32), 'hex').toString('base64')

/** Fingerprint of a key nobody here has. */
const STRANGE = 'f'.repeat(16)

const folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-faults-'))
chmodSync(folder, 0o755)
const readOnly = mounted('read-only')
const small = mounted('small')
let silent: Server
/** Asked for first: MongoDB is waited for. */
let mongo: Promise<Ended>
/** The data folder of an installation that has served readers: its pointers are published. */
let published: string

beforeAll(async () => {
  silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { dataDir, environment } = await installed({ from: inject('siteTemplate'), into: folder })
  const first = startAs(START.script, { environment })
  await first.ready
  first.child.kill('SIGTERM')
  expect(await first.ended).toMatchObject({ code: 0 })
  published = dataDir
  const { port } = silent.address() as AddressInfo
  mongo = refused(() => ({ DATABASE_URI: `mongodb://somebody:hidden-word@127.0.0.1:${port}/coplume?replicaSet=rs0` }))
})
afterAll(() => {
  endAll()
  silent.close()
  for (const each of ['read-only', 'small'])
    execFileSync('sh', ['-c', 'umount -l "$0" 2>/dev/null || true', path.join(folder, each)])
  rmSync(folder, { recursive: true, force: true })
})

/** A file system of its own, or null where none may be mounted. */
function mounted(name: string): string | null {
  const at = path.join(folder, name)
  mkdirSync(at)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', at], { stdio: 'ignore' })
    return at
  } catch {
    console.warn(`start-faults, ${name}: not run: no file system may be mounted here`)
    return null
  }
}

interface How {
  command?: readonly string[]
  into?: string
  uid?: number
}

/** Starts an installation after something befell it; `befall` may answer variables that changed with it. */
async function refused(befall: (at: Installed) => unknown, { command = START.script, into = folder, uid }: How = {}) {
  const at = await installed({ from: published, into })
  const changed = ((await befall(at)) ?? {}) as NodeJS.ProcessEnv
  return startAs(command, { environment: { ...at.environment, ...changed }, uid }).ended
}

function expectSentence({ code, stderr, stdout }: Ended, sentence: RegExp): void {
  expect(stderr.trim()).toMatch(sentence)
  expect(stderr.trim()).not.toContain('\n')
  expect(stdout).not.toMatch(/"level":[56]0|^\s+at /m)
  expect(code).toBe(1)
}

const markOf = (dataDir: string) =>
  JSON.parse(readFileSync(path.join(dataDir, 'seen.json'), 'utf8')) as { seq: number; digest: string; keyId: string }
const setMark = (dataDir: string, change: object) =>
  writeFileSync(path.join(dataDir, 'seen.json'), JSON.stringify({ ...markOf(dataDir), ...change }))
const unlike = (found: string, token: string) =>
  new RegExp(
    `^Le dossier de données \\S+ a vu le registre jusqu’à l’événement .*${found}.*ACCEPT_LEDGER=${token} npm start`,
  )
const EMPTY = unlike('registre vide \\(événement 0\\)', '0-vide-\\d+')
/** An event no demonstration comes to. */
const FAR = 9000

describe('a ledger that is not the one the data folder has seen', () => {
  it.each<[string, (at: Installed) => unknown, RegExp]>([
    ['an empty database file', ({ database }) => empty(database), EMPTY],
    ['a database that is gone', ({ database }) => rmSync(database), EMPTY],
    ['a mistyped name', ({ dataDir }) => ({ DATABASE_URI: `file:${path.join(dataDir, 'coplum.db')}` }), EMPTY],
    [
      'an empty one, in a folder of before the mark: its published pointers tell',
      ({ dataDir, database }) => (empty(database), rmSync(path.join(dataDir, 'seen.json'))),
      unlike('registre vide', '0-vide-\\d+'),
    ],
    ['an empty one under another key', ({ database }) => (empty(database), { LEDGER_PRIVATE_KEY: OTHER_KEY }), EMPTY],
    [
      'an older one',
      ({ dataDir }) => setMark(dataDir, { seq: FAR }),
      unlike('l’événement \\d+', `\\d+-[0-9a-f]{12}-${FAR}`),
    ],
    [
      'another one of the same length',
      ({ dataDir }) => setMark(dataDir, { digest: 'f'.repeat(64) }),
      unlike('empreinte ffffffffffff, .*, la base .* l’événement \\d+ \\(empreinte', '(\\d+)-[0-9a-f]{12}-\\1'),
    ],
    [
      'one beside a mark nobody can read',
      ({ dataDir }) => writeFileSync(path.join(dataDir, 'seen.json'), '{'),
      /^Le dossier de données \S+ a vu le registre jusqu’à un endroit devenu illisible/,
    ],
    [
      'an intact one whose key is not ours',
      () => ({ LEDGER_PRIVATE_KEY: OTHER_KEY }),
      /^LEDGER_PRIVATE_KEY est une autre clé \([0-9a-f]{16}\) que celle qui a signé ce registre \([0-9a-f]{16}\)/,
    ],
    [
      'one that another key opened than the one we were told',
      () => ({ LEDGER_OPENING_KEY: STRANGE }),
      new RegExp(
        `^LEDGER_OPENING_KEY \\(${STRANGE}\\) ne nomme pas la clé qui a ouvert ce registre \\([0-9a-f]{16}\\)`,
      ),
    ],
    [
      'none at all, where we were told which key opened it',
      ({ database, dataDir }) => {
        empty(database)
        for (const each of ['seen.json', 'pointers.jsonl']) rmSync(path.join(dataDir, each))
        return { LEDGER_OPENING_KEY: STRANGE }
      },
      new RegExp(`^LEDGER_OPENING_KEY \\(${STRANGE}\\) ne nomme pas votre clé, et la base porte un registre vide`),
    ],
    [
      'one told again under another key, where ours was seen',
      ({ dataDir }) => (setMark(dataDir, { keyId: signerOf(OTHER_KEY).keyId }), { LEDGER_PRIVATE_KEY: OTHER_KEY }),
      /^La base porte un registre signé d’une autre clé \([0-9a-f]{16}\) que celui que ce dossier de données a vu/,
    ],
  ])('is refused: %s', async (_, befall, sentence) => {
    expectSentence(await refused(befall, { command: START.seeding }), sentence)
  })

  it('is accepted once when a person types what they give up, and that is noted', async () => {
    const { environment, dataDir } = await installed({ from: published, into: folder })
    const { seq, digest } = markOf(published)
    setMark(dataDir, { seq: FAR })
    const seed = (more: object) =>
      runProgram('seed', { environment: { ...environment, ...more }, args: ['--if-empty'] })
    const token = `${seq}-${digest.slice(0, 12)}-${FAR}`
    expect(await seed({ ACCEPT_LEDGER: `${token}1` })).toMatchObject({ code: 1 })
    expect(await seed({ ACCEPT_LEDGER: token })).toMatchObject({ code: 0, stderr: '' })
    const noted = { by: expect.stringContaining('@'), at: expect.stringMatching(/^\d{4}-/) }
    const accepted = [{ ...noted, seen: { seq: FAR }, found: { seq } }]
    expect(markOf(dataDir)).toMatchObject({ seq, accepted })
    expect(await seed({})).toMatchObject({ code: 0, stderr: '' })
    setMark(dataDir, { seq: FAR + 1 })
    expect(await seed({ ACCEPT_LEDGER: token })).toMatchObject({ code: 1 })
  })

  it('is no alarm in a folder of the version before: the first start sets the mark', async () => {
    const { environment, dataDir } = await installed({ from: published, into: folder })
    rmSync(path.join(dataDir, 'seen.json'))
    writeFileSync(path.join(dataDir, 'coplume.lock'), JSON.stringify({ pid: 1, holder: 'npm start' }))
    expect(await runProgram('seed', { environment, args: ['--if-empty'] })).toMatchObject({ code: 0, stderr: '' })
    expect(markOf(dataDir)).toEqual(markOf(published))
  })
})

describe('a storage that cannot be used', () => {
  it.each<[string, (at: Installed) => unknown, RegExp]>([
    [
      'cut in half',
      ({ database }) => truncateSync(database, 1_500_000),
      /^La base \S+ est tronquée ou abîmée : remettez/,
    ],
    [
      'one page too short, with a write-ahead log that would hide it',
      ({ database }) => (logged(database), truncateSync(database, statSync(database).size - 4096)),
      /^La base \S+ est tronquée ou abîmée : remettez/,
    ],
    [
      'no database',
      ({ database }) => (empty(database), writeFileSync(database, 'x'.repeat(9000))),
      /coplume\.db n’est pas une base SQLite/,
    ],
    ['another program’s', ({ database }) => foreign(database), /^La base \S+ est celle d’un autre programme, rien n’y/],
    [
      'a folder',
      ({ dataDir }) => ({ DATABASE_URI: `file:${dataDir}` }),
      /^\S+ ne peut pas être ouvert : il manque ou n’est pas de la bonne sorte/,
    ],
    [
      'in a folder that is not there',
      () => ({ DATABASE_URI: 'file:/nowhere/x.db' }),
      /^\/nowhere\S* ne peut pas être ouvert/,
    ],
  ])('a database file that is %s', async (_, befall, sentence) => {
    expectSentence(await refused(befall), sentence)
  })

  it('a MongoDB that says nothing', async () => {
    const ended = await mongo
    expectSentence(ended, /^MongoDB ne répond pas \(127\.0\.0\.1:\d+\) : démarrez-le/)
    expect(ended.stderr + ended.stdout).not.toContain('hidden-word')
  })

  it.skipIf(!readOnly)('a read-only disk', async () => {
    const remount = () => execFileSync('mount', ['-o', 'remount,ro', readOnly ?? ''])
    expectSentence(
      await refused(remount, { into: readOnly ?? '' }),
      /^\S+ est en lecture seule : montez ce disque en écriture/,
    )
  })

  it.skipIf(!small)('a full disk', async () => {
    const fill = ({ dataDir }: Installed) =>
      execFileSync('sh', ['-c', 'cat /dev/zero > "$0" 2>/dev/null || true', path.join(dataDir, 'ballast')])
    expectSentence(await refused(fill, { into: small ?? '' }), /^Le disque de \S+ est plein : faites de la place/)
  })

  it.skipIf(process.getuid?.() !== 0)('a folder this account may not write', async () => {
    const foreignTo = ({ dataDir }: Installed) => (chownSync(dataDir, 0, 0), chmodSync(dataDir, 0o755))
    const ended = await refused(foreignTo, { uid: NOBODY })
    expectSentence(ended, /^Ce compte n’a pas le droit d’écrire dans \S+ : changez-en le propriétaire/)
  })
})

describe('an environment that is broken', () => {
  it('names the port that is taken', async () => {
    const { port } = silent.address() as AddressInfo
    expectSentence(await refused(() => ({ PORT: String(port) })), new RegExp(`^Le port ${port} est déjà pris`))
  })

  it.each<[string, (file: string) => void, RegExp]>([
    ['is a folder', (file) => mkdirSync(file), /^\.env ne peut pas être lu \(EISDIR\)/],
    [
      'is no text',
      (file) => writeFileSync(file, Buffer.from([0x50, 0, 0xff, 0x3d])),
      /^\.env n’est pas un fichier de texte/,
    ],
    ['was cut', (file) => writeFileSync(file, 'PORT=3000\nPAYLOAD_SEC'), /^\.env a une ligne qui n’est pas NOM=valeur/],
    [
      'lost the key of its ledger',
      (file) => writeFileSync(file, 'PAYLOAD_SECRET=short\nLEDGER_PRIVATE_KEY=\n'),
      /^LEDGER_PRIVATE_KEY manque, et \S+ a déjà vu un registre signé : remettez cette clé/,
    ],
  ])('says so of a .env that %s', async (_, write, sentence) => {
    const clone = mkdtempSync(path.join(folder, 'clone-'))
    cpSync('scripts', path.join(clone, 'scripts'), { recursive: true })
    cpSync('package.json', path.join(clone, 'package.json'))
    write(path.join(clone, '.env'))
    const { PATH } = process.env
    const environment = { PATH, DATA_DIR: inject('siteTemplate') }
    const ended = await startAs(START.script, { environment, cwd: clone }).ended
    expectSentence(ended, sentence)
  })

  it('says so of a variable, also to who starts the server without npm', async () => {
    const environment = { ...siteEnvironment({ dataDir: folder, port: 1 }), TRUST_PROXY: 'yes' }
    const ended = await runProgram('server', { environment })
    expect(ended.stderr.trim()).toMatch(/^TRUST_PROXY doit être [^\n]*$/)
    expect(ended.code).toBe(1)
  })
})

async function foreign(file: string): Promise<void> {
  for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true })
  const client = createClient({ url: `file:${file}` })
  await client.execute('CREATE TABLE invoices (id INTEGER)')
  client.close()
}
