import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

interface Seen {
  readonly ino: number
  readonly size: number
  readonly mtimeMs: number
}

/** The files of a data folder as they are, without those of the database itself. */
export function filesBeside(folder: string): Map<string, Seen> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => !/\.db(-wal|-shm)?$/.test(name))
  const found = names.map((name) => [name, statSync(path.join(folder, name))] as const)
  return new Map(found.filter(([, stat]) => stat.isFile()))
}

/** Bytes written between two looks: what was appended, or the whole of a file that was made or made anew. */
export function bytesWritten(before: ReadonlyMap<string, Seen>, after: ReadonlyMap<string, Seen>): number {
  const written = [...after].map(([name, now]) => {
    const then = before.get(name)
    if (!then || then.ino !== now.ino || now.size < then.size) return now.size
    if (now.size > then.size) return now.size - then.size
    return now.mtimeMs === then.mtimeMs ? 0 : now.size
  })
  return written.reduce((sum, bytes) => sum + bytes, 0)
}

/** The size of those files of a folder whose name is like this. */
export const bytesOf = (folder: string, name: RegExp): number =>
  readdirSync(folder)
    .filter((each) => name.test(each))
    .reduce((sum, each) => sum + statSync(path.join(folder, each)).size, 0)
