import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { databaseFile } from './database/databaseFile.ts'
import { isMongo } from './database/isMongo.ts'
import { refuseForeignDatabase } from './database/refuseForeignDatabase.ts'
import { refuseSilentMongo } from './database/refuseSilentMongo.ts'
import type { Env } from './env.ts'
import { filePlace, folderPlace, holdLock } from './lock.ts'
import { startFaultOf } from './startFault.ts'

/** Room the first seconds need: a migration, the write-ahead log. */
const ROOM = Buffer.alloc(4 * 1024 * 1024)

/**
 * Takes the one writer's place in the data folder and at the database file, and makes sure both can be written, before
 * anything heavy is loaded: Payload says such faults as log lines with a stack. Returns the function that gives it back.
 * @throws StartFault
 */
export async function takePlace({ DATA_DIR, DATABASE_URI }: Env, holder: string): Promise<() => Promise<void>> {
  const taken: (() => Promise<void>)[] = []
  const release = async () => void (await Promise.all(taken.splice(0).map((each) => each())))
  try {
    await sentenced(DATA_DIR, async () => {
      mkdirSync(DATA_DIR, { recursive: true })
      ensureWritable(DATA_DIR)
      taken.push(await holdLock(folderPlace(DATA_DIR), holder))
    })
    if (isMongo(DATABASE_URI)) await refuseSilentMongo(DATABASE_URI)
    else {
      const file = databaseFile(DATABASE_URI)
      await sentenced(file, async () => {
        ensureWritable(path.dirname(file))
        if (existsSync(file)) closeSync(openSync(file, 'r+'))
        taken.push(await holdLock(filePlace(file), holder))
        await refuseForeignDatabase(file)
      })
    }
    return release
  } catch (error) {
    await release()
    throw error
  }
}

async function sentenced(where: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw startFaultOf(error, path.resolve(where)) ?? error
  }
}

/** Asked of the disk itself: rights, read-only mounts, quotas and room have no other common answer. */
function ensureWritable(folder: string): void {
  const probe = path.join(folder, `.coplume-${process.pid}.probe`)
  try {
    const file = openSync(probe, 'w')
    try {
      writeFileSync(file, ROOM)
      fsyncSync(file)
    } finally {
      closeSync(file)
      rmSync(probe, { force: true })
    }
  } catch (error) {
    // What is wrong is wrong with the folder; write(2) does not say where, open(2) names the probe.
    throw Object.assign(error as Error, { path: path.resolve(folder) })
  }
}
