import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { NODE_FLAGS } from '#steps/node-flags.mjs'
import { AWAITED_IN_DEMO, SIZES, type World } from './worlds.ts'

/** Public on purpose: what is measured protects nothing. The ledger's key is 32 zero bytes. */
const SECRETS = {
  PAYLOAD_SECRET: 'a-measure-protects-nothing-a-measure-protects-nothing',
  LEDGER_PRIVATE_KEY: Buffer.from('302e020100300506032b657004220420' + '00'.repeat(32), 'hex').toString('base64'),
  DEMO_PASSWORD: 'mot-de-passe-des-mesures',
}
/** What a developer's own `.env` would else say. */
const UNSET = { SMTP_URL: '', PUBLIC_URL: '', LEDGER_OPENING_KEY: '', LEDGER_LOST_KEY: '', LEDGER_NEXT_PRIVATE_KEY: '' }

/** The folder of this measure: bundled programs, and the databases it made. */
const cache = (): string => process.env.BENCH_CACHE!

const worlds = (): string => path.join(cache(), 'worlds')
const worldsThere = (): string[] => (existsSync(worlds()) ? readdirSync(worlds()) : [])

/** Runs a program of this folder on the database of a data folder. @returns what it says in the end, by its channel */
export function run<Said>(
  name: string,
  { folder, args, node = [] }: { folder: string; args: unknown; node?: string[] },
): Promise<Said> {
  const database = `file:${path.join(folder, 'coplume.db')}`
  const env = { ...process.env, ...SECRETS, ...UNSET, DATABASE_URI: database, DATA_DIR: folder, LOG_LEVEL: 'error' }
  const program = path.join(cache(), 'programs', `${name}.mjs`)
  return new Promise((resolve, reject) => {
    let said: unknown
    const flags = [...NODE_FLAGS, ...node]
    const child = spawn(process.execPath, [...flags, program, JSON.stringify(args)], {
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (message) => (said = message))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(said as Said) : reject(new Error(`${name} ended with code ${code}`)),
    )
  })
}

/** The data folder of a world, made the first time. Kept by what it is made with: a second run only measures. */
export async function madeFolder(world: World): Promise<string> {
  const folder = path.join(worlds(), `${world.name}-${makersHash()}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.new`
  // Of other makers, or of a run that was stopped.
  for (const name of worldsThere().filter((each) => each.startsWith(`${world.name}-`)))
    rmSync(path.join(worlds(), name), { recursive: true, force: true })
  const [demo] = SIZES as [World]
  if (world.copies > 0) cpSync(await madeFolder(demo), unfinished, { recursive: true })
  else mkdirSync(unfinished, { recursive: true })
  const started = performance.now()
  await run('make', { folder: unfinished, args: world })
  renameSync(unfinished, folder)
  console.log(
    `  base de ${world.documents} documents, ${world.events} événements : faite en ${Math.round((performance.now() - started) / 1000)} s`,
  )
  return folder
}

/** Does something on a copy of a data folder, and throws the copy away. */
export async function onCopy<T>(folder: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'coplume-bench-'))
  try {
    cpSync(folder, copy, { recursive: true })
    return await work(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Over what decides how a database comes out: the maker's files and the schema. */
function makersHash(): string {
  const hash = createHash('sha256').update(JSON.stringify([SIZES, AWAITED_IN_DEMO]))
  const files = [...MAKERS.map((name) => `bench/growth/${name}.ts`), ...migrations()]
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

const MAKERS = ['make', 'demo', 'circuit', 'grow', 'history', 'copies', 'tables']
const migrations = () =>
  readdirSync('src/migrations')
    .sort()
    .map((name) => `src/migrations/${name}`)
