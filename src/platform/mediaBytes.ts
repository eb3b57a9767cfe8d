import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { MEDIA_EXTENSIONS } from '#domain/mediaTypes.ts'
import { sha256 } from './hash.ts'

/** Where a data folder has its media. */
export const mediaFolderIn = (dataDir: string): string => path.resolve(dataDir, 'media')

/** The bytes of a medium as it was frozen, or null when they are not in this data folder, or are not these any more. */
export async function bytesOf(medium: { sha256: string; mimeType: string }, dataDir: string): Promise<Buffer | null> {
  const extension = MEDIA_EXTENSIONS[medium.mimeType]
  if (!extension || !/^[0-9a-f]{64}$/.test(medium.sha256)) return null
  const file = path.join(mediaFolderIn(dataDir), `${medium.sha256}.${extension}`)
  const bytes = await readFile(file).catch(() => null)
  return bytes && sha256(bytes) === medium.sha256 ? bytes : null
}
