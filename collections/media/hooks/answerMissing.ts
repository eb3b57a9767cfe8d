import { existsSync } from 'node:fs'
import path from 'node:path'
import type { UploadConfig } from 'payload'
import { env } from '#platform/env.ts'

/** A file nobody stored is not found; Payload would answer 500. What exists is left to Payload to send. */
export const answerMissing: NonNullable<UploadConfig['handlers']>[number] = (_req, { params }) => {
  if (existsSync(path.resolve(env().DATA_DIR, 'media', path.basename(params.filename)))) return
  return Response.json({ errors: [{ code: 'not_found', message: 'Ce fichier n’existe pas.' }] }, { status: 404 })
}
