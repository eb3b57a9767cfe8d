import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { PATIENCE } from './patience.ts'

export interface MongoServer {
  /** Its address, without a database name; names its replica set. */
  uri: string
  /** What it is and what it cannot prove, for the closing lines. */
  about: string
  stop(): unknown
}

/** The server named by COPLUME_TEST_MONGO_URI, if any. */
export async function given(): Promise<MongoServer | null> {
  const uri = process.env.COPLUME_TEST_MONGO_URI
  return uri ? { uri, about: 'the server of COPLUME_TEST_MONGO_URI', stop: () => undefined } : null
}

/** A `mongod` of this machine as a replica set of one. Looked for here only: a download is not a test's business. */
export async function mongod(): Promise<MongoServer> {
  process.env.MONGOMS_SYSTEM_BINARY ??= execFileSync('which', ['mongod'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()
  process.env.MONGOMS_RUNTIME_DOWNLOAD ??= '0'
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const set = await MongoMemoryReplSet.create({ replSet: { count: 1, storageEngine: 'wiredTiger' } })
  return { uri: set.getUri(), about: 'mongod, one member: no election, no failover', stop: () => set.stop() }
}

/** A MongoDB-compatible server on WiredTiger, GPL-2: a process of its own beside the tests, never a part of the product. */
const SECANTUS = 'SecantusDB==0.7.0b3'

/**
 * Installs it with Python into a cache folder (half a minute, once) and starts it in memory. It has sessions, snapshot
 * transactions, write conflicts and $lookup, so the configuration that is tested is the one that is shipped.
 */
export async function secantus(): Promise<MongoServer> {
  const folder = path.resolve('node_modules/.cache/coplume-tests', SECANTUS.replace('==', '-'))
  const program = path.join(folder, 'bin/secantusd-py')
  if (!existsSync(program)) await install(folder).catch((error) => withdraw(folder, error))
  const port = await freePort()
  const options = ['--port', String(port), '--storage-path', ':memory:', '--log-level', 'ERROR']
  const server = spawn(program, options, { stdio: 'ignore' })
  await answering(port, server)
  return {
    uri: `mongodb://127.0.0.1:${port}/?replicaSet=secantus`,
    about: `${SECANTUS.replace('==', ' ')}, not a mongod, one member: no election, no failover, no real query plans`,
    stop: () => server.kill(),
  }
}

async function install(folder: string): Promise<void> {
  const run = promisify(execFile)
  await run('python3', ['-m', 'venv', folder])
  await run(path.join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', SECANTUS])
}

/** A half-installed folder must not be taken for a whole one. */
function withdraw(folder: string, error: unknown): never {
  rmSync(folder, { recursive: true, force: true })
  throw error
}

export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** Asks until the port answers. @throws when the server ends or patience does */
async function answering(port: number, server: ChildProcess): Promise<void> {
  const end = Date.now() + PATIENCE.timeout
  while (Date.now() < end && server.exitCode === null) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false))
    })
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, PATIENCE.interval))
  }
  throw new Error(`nothing answered on port ${port}`)
}
