import type { CollectionBeforeChangeHook } from 'payload'
import { MEDIA_EXTENSIONS } from '#domain/mediaTypes.ts'
import { isStorageFault } from '#platform/database/storageFaults.ts'
import { refusedWrite } from '#platform/database/storageHealth.ts'
import { storeMedia } from '#platform/mediaFiles.ts'

/**
 * The bytes first, whole and on the disk, the row second: a row never names bytes that are not there. Payload would write
 * in place, after choosing the name: a full disk left half a picture under the hash of the whole one.
 */
export const storeBytes: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !req.file) return data
  await storeMedia(req.file.data, MEDIA_EXTENSIONS[req.file.mimetype] ?? 'bin').catch((error: unknown) => {
    throw isStorageFault(error) ? refusedWrite(error, req.payload.logger) : error
  })
  return data
}
