import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { build } from 'esbuild'
import type { Booted } from './bootPayload.ts'

/**
 * Bundles a program, so that it starts in one second instead of three; returns the file. Packages stay in node_modules,
 * where the file is too.
 */
export async function bundleProgram(source: string): Promise<string> {
  const { name } = path.parse(source)
  const outfile = path.resolve(`node_modules/.cache/coplume-tests/${name}.${process.pid}.mjs`)
  await build({
    entryPoints: [path.resolve(source)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // It ends with whoever started it: a test that fails in the middle leaves nothing running.
    banner: { js: "process.on('disconnect', () => process.exit())" },
    logLevel: 'error',
  })
  return outfile
}

/** The same for a program of this folder. */
export const bundleChild = (name: string): Promise<string> => bundleProgram(`tests/support/${name}.mts`)

const begun = new Set<ChildProcess>()

/** Ends what a failed test left behind. */
export function endChildren(): void {
  for (const child of begun) child.kill('SIGKILL')
}

/** Starts a bundled program on the database and data folder of `booted`, with a channel for messages. */
export function startChild(file: string, { databaseUri, dataDir }: Booted): ChildProcess {
  const child = spawn(process.execPath, ['--conditions=production', file], {
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URI: databaseUri, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  begun.add(child)
  return child
}

/** Runs a bundled program to its end on the database of `booted`; everything it printed is in `output`. */
export function runToEnd(
  file: string,
  { databaseUri, dataDir }: Booted,
  ...args: string[]
): Promise<{ code: number; output: string }> {
  const env = { ...process.env, LOG_LEVEL: 'silent', DATABASE_URI: databaseUri, DATA_DIR: dataDir }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--conditions=production', file, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    )
  })
}

/** The next message of a child. @throws Error when it ends before saying anything */
export async function messageOf<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the child ended with code ${code}`)
  })
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [T]
  return message
}
