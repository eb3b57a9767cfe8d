import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Ended } from './site.ts'

/** How a person starts the product. */
export const START = {
  seeding: [process.execPath, 'scripts/start.mjs'],
  script: [process.execPath, 'scripts/start.mjs', '--empty'],
  npm: ['npm', 'start', '--', '--empty'],
} as const

export interface Started {
  readonly child: ChildProcess
  /** Resolves once it says that it is ready; rejects when it ends before. */
  readonly ready: Promise<void>
  /** How the first process ended, once nothing of it holds the output any more. */
  readonly ended: Promise<Ended & { signal: NodeJS.Signals | null }>
}

const begun = new Set<ChildProcess>()

/** Ends what a failed test left behind; the server ends with whoever started it. */
export function endAll(): void {
  for (const child of begun) child.kill('SIGKILL')
}

interface Options {
  environment: Record<string, string | undefined>
  uid?: number
  cwd?: string
}

/** Starts the product as a person does. It ends by itself, by `kill` of its processes, or with its parent. */
export function startAs([command = '', ...args]: readonly string[], { environment, uid, cwd }: Options): Started {
  const own = uid === undefined ? {} : { uid, gid: uid }
  const child = spawn(command, args, {
    env: environment as NodeJS.ProcessEnv,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...own,
  })
  begun.add(child)
  let [stdout, stderr] = ['', '']
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout,
    stderr,
  }))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      if (stdout.includes('Coplume est prêt.')) resolve()
    })
    void ended.then(() => reject(new Error(`it ended before it was ready: ${stdout}${stderr}`)))
  })
  ready.catch(() => undefined)
  return { child, ready, ended }
}

/** The processes of one start, from the one a person started down to the server, by what they are. */
export function processesOf({ child }: Started): { name: string; pid: number }[] {
  const found: { name: string; pid: number }[] = []
  for (let pids = [child.pid ?? 0]; pids.length > 0; pids = pids.flatMap(childrenOf))
    found.push(...pids.map((pid) => ({ name: nameOf(pid), pid })))
  return found
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return text.split(' ').filter(Boolean).map(Number)
}

function nameOf(pid: number): string {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
  const last = words.filter((word) => /\.(js|mjs)$/.test(word)).at(-1) ?? words[0] ?? ''
  return words[0] === 'sh' ? 'sh' : path.basename(last)
}
