import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { build } from 'esbuild'
import type { Booted } from './bootPayload.ts'

/**
 * Bundles a program of this folder, so that it starts in one second instead of three; returns the file. Packages stay in
 * node_modules, where the file is too.
 */
export async function bundleChild(name: string): Promise<string> {
  const outfile = path.resolve(`node_modules/.cache/coplume-tests/${name}.${process.pid}.mjs`)
  await build({
    entryPoints: [path.resolve(`tests/support/${name}.mts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
  return outfile
}

/** Starts a bundled program on the database and data folder of `booted`, with a channel for messages. */
export function startChild(file: string, { databaseUri, dataDir }: Booted): ChildProcess {
  return spawn(process.execPath, ['--conditions=production', file], {
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URI: databaseUri, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
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
