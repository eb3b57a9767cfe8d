import { open, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env.ts'
import { newId, sha256 } from './hash.ts'
import { mediaFolderIn } from './mediaBytes.ts'

/** The bytes of media, in the data folder: one file per content, named by its SHA-256. Written whole or not at all. */
export const mediaFolder = (): string => mediaFolderIn(env().DATA_DIR)

/** How a name says what is in it: `<sha256>.<extension>`; `-1` and so on for further media with the same bytes. */
const NAME = /^([0-9a-f]{64})(?:-\d+)?\.(jpg|png|webp|pdf)$/
const UNFINISHED = '.part'

/** Where the bytes of a medium are, by the name of its row, or null for a name that is none of ours. */
export function mediaFile(name: string): string | null {
  const [, hash, extension] = NAME.exec(name) ?? []
  return hash ? path.join(mediaFolder(), `${hash}.${extension}`) : null
}

/** The hash in a stored file's name, or null. */
export const hashIn = (name: string): string | null => NAME.exec(name)?.[1] ?? null

/**
 * Stores bytes under their hash, on the disk before it returns. Readers see the whole file or none, and a full disk leaves
 * nothing under the name.
 * @throws what the file system says
 */
export async function storeMedia(bytes: Buffer, extension: string): Promise<void> {
  const folder = mediaFolder()
  const target = path.join(folder, `${sha256(bytes)}.${extension}`)
  await mkdir(folder, { recursive: true })
  // Looking young again, it is nobody's orphan while this upload is under way.
  const found = await stat(target).catch(() => null)
  if (found?.size === bytes.length && (await touched(target))) return
  const unfinished = `${target}.${newId()}${UNFINISHED}`
  try {
    await written(unfinished, bytes)
    await rename(unfinished, target)
    await synced(folder)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** What lies in the folder: finished files by name, and what a crash left unfinished, each with when it was last written. */
export async function listMedia(): Promise<{ name: string; isFinished: boolean; at: Date }[]> {
  const files = await filesIn(mediaFolder())
  return files.map((file) => ({ ...file, isFinished: !file.name.endsWith(UNFINISHED) }))
}

export const removeMedia = (name: string): Promise<void> => rm(path.join(mediaFolder(), name), { force: true })

const ORPHANS = 'orphans'
const orphansFolder = (): string => path.join(mediaFolder(), ORPHANS)

/** Puts a finished file that belongs to nobody aside; it looks as old as that. */
export async function setAside(name: string): Promise<void> {
  await mkdir(orphansFolder(), { recursive: true })
  await touched(path.join(mediaFolder(), name))
  await rename(path.join(mediaFolder(), name), path.join(orphansFolder(), name))
}

/** What was put aside, and when. */
export const listAside = (): Promise<{ name: string; at: Date }[]> => filesIn(orphansFolder())

/** Brings back what was put aside. */
export const bringBack = (name: string): Promise<void> =>
  rename(path.join(orphansFolder(), name), path.join(mediaFolder(), name))

export const removeAside = (name: string): Promise<void> => rm(path.join(orphansFolder(), name), { force: true })

/** The files of a folder with when each was last written; none of a folder that is not there. */
async function filesIn(folder: string): Promise<{ name: string; at: Date }[]> {
  const names = await readdir(folder).catch(() => [])
  const looked = names.map(async (name) => {
    const found = await stat(path.join(folder, name)).catch(() => null)
    return found?.isFile() ? [{ name, at: found.mtime }] : []
  })
  return (await Promise.all(looked)).flat()
}

/** Whether the file is there, and looks young from now on. */
const touched = (file: string): Promise<boolean> =>
  utimes(file, new Date(), new Date()).then(
    () => true,
    () => false,
  )

async function written(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name itself must be on the disk too. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
