import { writeFileSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { firstLine, given, mongod, secantus, type MongoServer } from './mongoServers.ts'

/**
 * Finds a MongoDB for this run: the one named by COPLUME_TEST_MONGO_URI, else a real `mongod` of this machine (a replica
 * set of one), else SecantusDB. None: the tier says so and counts as not run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const why: string[] = []
  const server = (await given()) ?? (await found('mongod', mongod, why)) ?? (await found('SecantusDB', secantus, why))
  if (!server) {
    const reason = `no MongoDB found (${why.join('; ')})`
    say(reason)
    throw new Error(reason)
  }
  say(server.about)
  project.provide('mongo', { uri: server.uri })
  project.provide('templateDatabase', '')
  return async () => void (await server.stop())
}

/** Into the closing lines of `npm test`: which server it was, or why there was none. */
function say(text: string): void {
  console.log(`MongoDB: ${text}`)
  if (process.env.COPLUME_TIER_NOTE) writeFileSync(process.env.COPLUME_TIER_NOTE, text)
}

async function found(name: string, start: () => Promise<MongoServer>, why: string[]): Promise<MongoServer | null> {
  try {
    return await start()
  } catch (error) {
    why.push(`${name}: ${firstLine(error)}`)
    return null
  }
}
