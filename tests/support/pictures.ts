import sharp from 'sharp'
import { sha256 } from '#platform/hash.ts'

/** A small JPEG of one colour, the same for the same seed. */
export function pictureOf(seed: string): Promise<Buffer> {
  const [r, g, b] = Buffer.from(sha256(seed), 'hex') as unknown as [number, number, number]
  return sharp({ create: { width: 31, height: 17, channels: 3, background: { r, g, b } } })
    .jpeg()
    .toBuffer()
}
