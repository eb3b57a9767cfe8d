import sharp from 'sharp'

const MOST_PIXELS = 60_000_000

/**
 * A picture without what it tells of place, camera and person: re-encoded, which drops EXIF and GPS; `rotate` first applies
 * the orientation they carried.
 * @throws when it cannot be read, or is not what `mimeType` says
 */
export async function strippedPicture(bytes: Uint8Array, mimeType: string): Promise<Uint8Array> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS })
  const { format } = await picture.metadata()
  if (`image/${format}` !== mimeType) throw new Error('Another format than announced')
  return picture.rotate().toBuffer()
}
