import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { UploadConfig } from 'payload'
import { Refusal } from '#domain/errors.ts'
import { mediaFile } from '#platform/mediaFiles.ts'
import { languageOf, refusalResponse } from '../../shared/refuse.ts'
import { MEDIA_EXTENSIONS } from '#domain/mediaTypes.ts'

/**
 * The bytes of a medium to whoever may read it. Payload finds them itself by the name of the row, unless it is a further
 * medium with the same bytes (`…-1.jpg`); and a file nobody stored is not found, where Payload would answer 500.
 */
export const serveBytes: NonNullable<UploadConfig['handlers']>[number] = (req, { params }) => {
  const file = mediaFile(params.filename)
  if (!file || !existsSync(file)) return refusalResponse(new Refusal('not_found'), languageOf(req))
  if (path.basename(file) === params.filename) return undefined
  const mimeType = Object.entries(MEDIA_EXTENSIONS).find(([, extension]) => file.endsWith(`.${extension}`))?.[0]
  const headers = { 'Content-Type': mimeType ?? 'application/octet-stream' }
  return readFile(file).then((bytes): Response => new Response(bytes, { headers })) as Promise<Response>
}
