import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { program } from '../../scripts/steps/bundle.mjs'
import { freePort } from '../../scripts/steps/port.mjs'
import { PATIENCE } from './patience.ts'

export { freePort }

/** Of every account of the demonstration guide, in these tests. */
export const DEMO_PASSWORD = 'mot-de-passe-des-essais'

/** Drawn for these tests only: a shipped program has no default secret. */
const SECRETS = {
  PAYLOAD_SECRET: 'secret-des-essais-de-bout-en-bout-seulement',
  LEDGER_PRIVATE_KEY: Buffer.from('302e020100300506032b657004220420' + '07'.repeat(32), 'hex').toString('base64'),
}
/** pino's `error`. */
const ERROR_LEVEL = 50

/** One running installation of the shipped product, in production, on a database of its own: workshop and public door. */
export interface Site {
  /** `http://127.0.0.1:41234` */
  readonly url: string
  readonly port: number
  /** Of the workshop or the door as it runs now. */
  pid(name?: 'server' | 'door'): number
  /** Of what keeps both. */
  supervisorPid(): number
  readonly dataDir: string
  /** The environment of the server: other programs of the same installation take it. */
  readonly environment: NodeJS.ProcessEnv
  /** Asks it to stop (SIGTERM) and answers its exit code; null when it had to be killed. */
  stop(): Promise<number | null>
  /** kill -9 of every process at once. */
  kill(): Promise<void>
  /** Starts it again on the same data and the same port. */
  restart(): Promise<void>
  /** Stops what still runs, forgets the data, and fails when the server logged an error nobody expected. */
  close(): Promise<void>
}

/** How a program ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Start {
  isEmpty?: boolean
  /** What the server reports of what this test does to it on purpose. */
  expects?: readonly RegExp[]
  /** Settings beside those every site has. */
  settings?: Readonly<Record<string, string>>
  /** A free one unless it must be known before. */
  port?: number
}

/** A seeded installation, or an empty one. */
export async function startSite({
  isEmpty = false,
  expects = [],
  settings = {},
  port: wanted,
}: Start = {}): Promise<Site> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'coplume-site-'))
  if (!isEmpty) cpSync(inject('siteTemplate'), dataDir, { recursive: true })
  const port = wanted ?? (await freePort())
  const environment = { ...siteEnvironment({ dataDir, port }), ...settings }
  const url = `http://127.0.0.1:${port}`
  const start = () => startServer({ environment, url })
  let server = await start()
  const heard: string[] = []
  return {
    url,
    port,
    pid: (name = 'server') => childrenOf(server.child).get(name) ?? 0,
    supervisorPid: () => server.child.pid ?? 0,
    dataDir,
    environment,
    async stop() {
      server.child.kill('SIGTERM')
      return server.ended
    },
    async kill() {
      const children = childrenOf(server.child)
      server.child.kill('SIGKILL')
      for (const pid of children.values()) kill(pid, 'SIGKILL')
      await server.ended
    },
    async restart() {
      heard.push(...server.errors())
      server = await start()
    },
    async close() {
      server.child.kill('SIGTERM')
      await server.ended
      heard.push(...server.errors())
      rmSync(dataDir, { recursive: true, force: true })
      const unexpected = heard.filter((error) => !expects.some((pattern) => pattern.test(error)))
      if (unexpected.length > 0) throw new Error(`The server reported errors:\n${unexpected.join('\n')}`)
    },
  }
}

/** Runs a shipped program (`dist/<name>.js`) to its end. */
export function runProgram(
  name: Parameters<typeof program>[0],
  { environment, args = [] }: { environment: NodeJS.ProcessEnv; args?: string[] },
): Promise<Ended> {
  return run([...programCommand(name), ...args], environment)
}

/** Runs a command to its end. */
export function run([command = '', ...args]: readonly string[], environment: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(command, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout: stdout.join(''), stderr: stderr.join('') }))
  })
}

/** The command line of a program as `npm start` runs it. */
export const programCommand = (name: Parameters<typeof program>[0]): string[] => program(name)

/** Every variable is set, so that a developer's own `.env` changes nothing. */
export function siteEnvironment({ dataDir, port }: { dataDir: string; port: number }): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return {
    PATH,
    HOME,
    TMPDIR,
    ...SECRETS,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URI: `file:${path.join(dataDir, 'coplume.db')}`,
    DEMO_PASSWORD,
    SMTP_URL: '',
    MAIL_FROM: 'Coplume <coplume@example.org>',
    TRUST_PROXY: '0',
    LOG_LEVEL: 'info',
  }
}

interface Server {
  child: ChildProcess
  ended: Promise<number | null>
  /** What it said that it should not have: log lines of level error, and anything on standard error. */
  errors(): string[]
}

async function startServer({ environment, url }: { environment: NodeJS.ProcessEnv; url: string }): Promise<Server> {
  if (!existsSync('.next/BUILD_ID'))
    throw new Error('The admin is not built: run `npm test -- e2e`, or `npm run build`.')
  const child = spawn(process.execPath, ['scripts/serve.mjs'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
  const errors = () => [...errorLines(stdout.join('')), ...stderr.join('').split('\n').filter(Boolean)]
  const isReady = await Promise.race([untilReady(url), ended.then(() => false)])
  if (!isReady) {
    child.kill('SIGKILL')
    throw new Error(`The server did not become ready.\n${stdout.join('')}${stderr.join('')}`)
  }
  return { child, ended, errors }
}

/** The processes of an installation by the name of their program. */
function childrenOf({ pid }: ChildProcess): Map<string, number> {
  const pids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  const named = pids.map((each): [string, number] => {
    const command = readFileSync(`/proc/${each}/cmdline`, 'utf8')
    return [/dist\/([\w-]+)\.js/.exec(command)?.[1] ?? '', each]
  })
  return new Map(named)
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended by itself meanwhile.
  }
}

function errorLines(log: string): string[] {
  return log
    .split('\n')
    .filter((line) => line.startsWith('{') && (JSON.parse(line) as { level: number }).level >= ERROR_LEVEL)
}

async function untilReady(url: string): Promise<boolean> {
  const until = Date.now() + PATIENCE.timeout
  while (Date.now() < until) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    const body = (await answer?.json().catch(() => null)) as { workshop?: { ready?: boolean } } | null
    if (answer?.status === 200 && body?.workshop?.ready) return true
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.interval))
  }
  return false
}

function collect(stream: NodeJS.ReadableStream): string[] {
  const chunks: string[] = []
  stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk))
  return chunks
}
