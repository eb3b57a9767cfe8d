import { APIError, type CollectionBeforeOperationHook, type FieldHook } from 'payload'
import sharp from 'sharp'
import { sha256 } from '#platform/hash.ts'
import { languageOf } from '../../shared/refuse.ts'
import { MEDIA_EXTENSIONS } from '#domain/mediaTypes.ts'

/** Largest file, in bytes. */
const MAX_BYTES = 15 * 1024 * 1024

/**
 * A file is written once, under the hash of its bytes, after its metadata (place, camera, thumbnail) were stripped. A new
 * file is a new medium: what a live text shows can never be replaced under it.
 */
export const addressByContent: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { file } = req
  const say = (fr: string, en: string) => new APIError(languageOf(req) === 'en' ? en : fr, 400, undefined, true)
  // Payload would cut the stored file to what is asked, under the hash of what it was.
  delete req.query?.uploadEdits
  delete (args as { data?: { uploadEdits?: unknown } }).data?.uploadEdits
  // Without one Payload would fetch the address that was sent: the server asks nobody for files.
  if (!file && operation === 'create') throw say('Joignez un fichier.', 'Attach a file.')
  if (!file) return args
  if (operation === 'update')
    throw say('Un fichier ne se remplace pas : ajoutez un nouveau média.', 'A file cannot be replaced: add a new one.')
  if (file.size > MAX_BYTES) throw say('Le fichier dépasse 15 Mo.', 'The file is larger than 15 MB.')
  const extension = MEDIA_EXTENSIONS[file.mimetype]
  if (!extension) throw say('Seuls JPEG, PNG, WebP et PDF sont acceptés.', 'Only JPEG, PNG, WebP and PDF are accepted.')
  if (extension !== 'pdf') {
    file.data = await stripped(file.data, file.mimetype).catch(() => {
      throw say('Cette image n’a pas pu être lue.', 'This picture could not be read.')
    })
    file.size = file.data.length
  }
  file.name = `${sha256(file.data)}.${extension}`
  return args
}

/** Re-encoded: that drops EXIF and GPS; `rotate` first applies the orientation they carried. It must be what it says it is. */
async function stripped(bytes: Buffer, mimeType: string): Promise<Buffer> {
  const picture = sharp(bytes, { limitInputPixels: 60_000_000 })
  const { format } = await picture.metadata()
  if (`image/${format}` !== mimeType) throw new Error('Another format than announced')
  return picture.rotate().toBuffer()
}

/** The hash of the stored bytes. A hook, because nobody may send it: the field's own access drops what a request says. */
export const fingerprint: FieldHook = ({ operation, req, value }) =>
  operation === 'create' && req.file ? sha256(req.file.data) : value
