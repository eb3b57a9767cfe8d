import mongoose from 'mongoose'
import { StartFault } from '../startFault.ts'

/** Long enough for an election, short enough for a person at a terminal. */
const PATIENCE_MS = 12_000

/** What MongoDB answers to a wrong name, password or right. */
const REFUSED = new Set<unknown>([13, 18, 8000])

/**
 * Asks the server once, before Payload does.
 * @throws StartFault database_silent, database_refuses
 */
export async function refuseSilentMongo(uri: string): Promise<void> {
  const hosts = uri.replace(/^mongodb(\+srv)?:\/\/([^/]*@)?/, '').replace(/[/?].*$/, '')
  let client: mongoose.mongo.MongoClient | undefined
  try {
    client = new mongoose.mongo.MongoClient(uri, {
      serverSelectionTimeoutMS: PATIENCE_MS,
      connectTimeoutMS: PATIENCE_MS,
    })
    await client.db().command({ ping: 1 })
  } catch (error) {
    const isRefused = REFUSED.has((error as { code?: unknown }).code)
    throw new StartFault(isRefused ? 'database_refuses' : 'database_silent', { hosts }, error)
  } finally {
    await client?.close()
  }
}
