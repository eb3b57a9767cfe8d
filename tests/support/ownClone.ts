import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import type { program } from '../../scripts/steps/bundle.mjs'
import { DEMO_PASSWORD, programCommand, siteEnvironment, type Ended } from './site.ts'

export type Variables = Record<string, string | undefined>
type Program = Parameters<typeof program>[0]

/** A clone of the product with its own `.env` and data: nothing comes from the environment unless a test says so. */
export interface OwnClone {
  readonly root: string
  readonly envFile: string
  /** `.env`, as Node reads it. */
  env(): Record<string, string | undefined>
  /** Starts a program (`dist/<name>.js`) in it. */
  start(name: Program, args?: string[], more?: Variables): ChildProcess
  /** The same to its end. */
  run(name: Program, args?: string[], more?: Variables): Promise<Ended>
  /** `node scripts/run.mjs …`, as npm runs it. */
  command(...args: string[]): Promise<Ended>
}

/** What a clone has that no command changes. */
const SHARED = [
  ...['src', 'access', 'collections', 'docs', 'dist', 'node_modules', 'payload.config.ts'],
  ...['tsconfig.json', 'package.json', 'package-lock.json'],
]

/** A clone below `into` with a copy of that data folder, whose keys stand in its `.env`. */
export function ownClone({ from, into }: { from: string; into: string }): OwnClone {
  const clone = emptyClone(into)
  cpSync(from, path.join(clone.root, 'data'), { recursive: true })
  const { PAYLOAD_SECRET, LEDGER_PRIVATE_KEY } = siteEnvironment({ dataDir: '', port: 0 })
  const lines = { PAYLOAD_SECRET, LEDGER_PRIVATE_KEY, DEMO_PASSWORD, LOG_LEVEL: 'silent' }
  const text = Object.entries(lines).map(([name, value]) => `${name}=${value}`)
  writeFileSync(clone.envFile, `# ours\n${text.join('\n')} # quiet`)
  return clone
}

/** A clone as it is fetched: no `.env`, no data. */
export function emptyClone(into: string): OwnClone {
  const root = mkdtempSync(path.join(into, 'clone-'))
  cpSync('scripts', path.join(root, 'scripts'), { recursive: true })
  for (const each of SHARED) symlinkSync(path.resolve(each), path.join(root, each))
  const envFile = path.join(root, '.env')
  const { PATH, HOME, TMPDIR } = process.env
  const start = ([command = '', ...args]: string[], more: Variables = {}) =>
    spawn(command, args, {
      cwd: root,
      env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', ...more } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const startProgram: OwnClone['start'] = (name, args = [], more) => start([...programCommand(name), ...args], more)
  return {
    root,
    envFile,
    env: () => parseEnv(readFileSync(envFile, 'utf8')),
    start: startProgram,
    run: (...asked) => endOf(startProgram(...asked)),
    command: (...args) => endOf(start([process.execPath, 'scripts/run.mjs', ...args])),
  }
}

/** How a child ends, and all it says. */
export function endOf(child: ChildProcess): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]!.setEncoding('utf8').on('data', (text: string) => (said[name] += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
  })
}
