import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

type Found = { uri: string; kind: 'given' | 'mongod' | 'emulated'; stop: () => unknown }

/**
 * Finds a MongoDB for this run: the one named by COPLUME_TEST_MONGO_URI, else a real `mongod` of this machine (a replica
 * set of one), else the wire-compatible server of Maven Central. None: the tier says so and counts as not run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const why: string[] = []
  const found = (await given()) ?? (await mongod(why)) ?? (await emulator(why))
  if (!found) {
    const reason = `no MongoDB found (${why.join('; ')})`
    if (process.env.COPLUME_TIER_NOTE) writeFileSync(process.env.COPLUME_TIER_NOTE, reason)
    throw new Error(reason)
  }
  project.provide('mongo', { uri: found.uri, kind: found.kind })
  project.provide('templateDatabase', '')
  console.log(`MongoDB: ${found.kind}`)
  return async () => void (await found.stop())
}

async function given(): Promise<Found | null> {
  const uri = process.env.COPLUME_TEST_MONGO_URI
  return uri ? { uri, kind: 'given', stop: () => undefined } : null
}

async function mongod(why: string[]): Promise<Found | null> {
  try {
    // Looked for on this machine only: a download of 70 MB is not a test's business.
    process.env.MONGOMS_SYSTEM_BINARY ??= execFileSync('which', ['mongod'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    process.env.MONGOMS_RUNTIME_DOWNLOAD ??= '0'
    const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
    const set = await MongoMemoryReplSet.create({ replSet: { count: 1, storageEngine: 'wiredTiger' } })
    return { uri: set.getUri(), kind: 'mongod', stop: () => set.stop() }
  } catch (error) {
    why.push(`mongod: ${firstLine(error)}`)
    return null
  }
}

async function emulator(why: string[]): Promise<Found | null> {
  const folder = path.resolve('tests/support/mongo')
  try {
    const list = path.join(mkdtempSync(path.join(os.tmpdir(), 'coplume-mongo-')), 'classpath')
    const resolve = [
      '-q',
      '-B',
      '-f',
      path.join(folder, 'pom.xml'),
      'dependency:build-classpath',
      `-Dmdep.outputFile=${list}`,
    ]
    execFileSync('mvn', resolve, { stdio: 'ignore', timeout: 120_000 })
    const classpath = readFileSync(list, 'utf8').trim()
    const port = await freePort()
    const server = spawn('java', ['-Xmx512m', '-cp', classpath, path.join(folder, 'Emulator.java'), String(port)], {
      stdio: 'ignore',
    })
    await answering(port, 30_000)
    return { uri: `mongodb://127.0.0.1:${port}`, kind: 'emulated', stop: () => server.kill() }
  } catch (error) {
    why.push(`wire-compatible server: ${firstLine(error)}`)
    return null
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

async function answering(port: number, withinMs: number): Promise<void> {
  const end = Date.now() + withinMs
  while (Date.now() < end) {
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false))
    })
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answered on port ${port}`)
}
