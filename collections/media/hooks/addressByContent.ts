import path from 'node:path'
import type { CollectionBeforeOperationHook, FieldHook } from 'payload'
import { actorOf } from '#access/actor.ts'
import { isRefusal, type Refusal } from '#domain/errors.ts'
import { scopesOf } from '#domain/permissions.ts'
import { outsideTransaction } from '#platform/database/outsideTransaction.ts'
import { sha256 } from '#platform/hash.ts'
import { strippedPdf } from '#platform/strippedPdf.ts'
import { strippedPicture } from '#platform/strippedPicture.ts'
import { LIMIT_WORDS } from '#words/errors.ts'
import { inWorker } from '#platform/workers/inWorker.ts'
import { languageOf, refuse } from '../../shared/refuse.ts'
import { isDocument, MEDIA_EXTENSIONS } from '#domain/mediaTypes.ts'

/** Largest file, in bytes. */
const MAX_BYTES = 15 * 1024 * 1024

/**
 * A file is written once, under the hash of its bytes, after its metadata (place, camera, author, thumbnail) were stripped. A new
 * file is a new medium: what a live text shows can never be replaced under it.
 */
export const addressByContent: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  // Payload asks its access rules after this hook: nobody's picture is worked on who may not send one.
  if (req.payloadAPI === 'REST' && scopesOf(actorOf(req), 'uploadMedia').size === 0) refuse(req, 'forbidden')
  const { file } = req
  // Payload would cut the stored file to what is asked, under the hash of what it was.
  delete req.query?.uploadEdits
  delete (args as { data?: { uploadEdits?: unknown } }).data?.uploadEdits
  // Without one Payload would fetch the address that was sent: the server asks nobody for files.
  if (!file && operation === 'create') refuse(req, 'file_missing')
  if (!file) return args
  if (operation === 'update') refuse(req, 'file_fixed')
  if (file.size > MAX_BYTES) refuse(req, 'too_large', { limit: LIMIT_WORDS.file[languageOf(req)] })
  const extension = MEDIA_EXTENSIONS[file.mimetype]
  if (!extension) refuse(req, 'file_type')
  const { data, mimetype } = file
  file.data = await outsideTransaction(req, () =>
    stripped(data, { mimeType: mimetype, person: String(req.user?.id ?? '') }),
  ).catch((error: unknown) => {
    if (isRefusal(error)) throw isOfWork(error) ? refuse(req, error.code) : error
    refuse(req, isDocument(mimetype) ? 'pdf_unreadable' : 'picture_unreadable')
  })
  file.size = file.data.length
  // Kept for people to find it by; the file itself is named by what is in it.
  req.context[NAME] = path.basename(file.name.replaceAll('\\', '/')).slice(0, 255)
  file.name = `${sha256(file.data)}.${extension}`
  return args
}

const isOfWork = ({ code }: Refusal): boolean => ['busy', 'too_heavy', 'too_much_at_once'].includes(code)

/** Beside the loop: a large file takes a second, and a crafted one as long as it likes. */
async function stripped(bytes: Buffer, { mimeType, person }: { mimeType: string; person: string }): Promise<Buffer> {
  return Buffer.from(
    isDocument(mimeType)
      ? await inWorker({ name: 'strippedPdf', person, here: strippedPdf, args: [bytes] })
      : await inWorker({ name: 'strippedPicture', person, here: strippedPicture, args: [bytes, mimeType] }),
  )
}

/** Where the context of a request keeps the name a file was sent under. */
const NAME = 'coplumeOriginalName'

/** The name the file had. A hook for the same reason as `fingerprint`. */
export const originalName: FieldHook = ({ operation, req, value }) =>
  operation === 'create' ? (req.context[NAME] ?? value) : value

/** The hash of the stored bytes. A hook, because nobody may send it: the field's own access drops what a request says. */
export const fingerprint: FieldHook = ({ operation, req, value }) =>
  operation === 'create' && req.file ? sha256(req.file.data) : value
