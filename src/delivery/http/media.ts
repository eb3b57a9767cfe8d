import type { FrozenMedium } from '#domain/content/shared.ts'
import { MEDIA_EXTENSIONS } from '#domain/mediaTypes.ts'
import { bytesOf } from '#platform/mediaBytes.ts'
import type { Delivered } from '../live.ts'
import { ApiProblem } from './problems.ts'
import type { Answer } from './snapshots.ts'
import { surrogateKeys } from './surrogateKeys.ts'

/**
 * The bytes of a medium, only while a live revision uses it and only if they are the bytes that were frozen. Read from
 * the disk each time: files would fill the memory that texts are answered from.
 */
export async function mediumAnswer(
  { guide }: Delivered,
  { hash, dataDir }: { hash: string; dataDir: string },
): Promise<Answer> {
  const { medium, users } = mediaOf(guide).get(hash) ?? {}
  if (!medium || !users || !MEDIA_EXTENSIONS[medium.mimeType])
    throw new ApiProblem(404, 'not_found', 'No published document uses this file.')
  const body = await bytesOf(medium, dataDir)
  if (!body) throw new ApiProblem(404, 'not_found', 'This file is not available.')
  return { body, contentType: medium.mimeType, keys: surrogateKeys(users, { guide }), isImmutable: true, isKept: false }
}

type Guide = Delivered['guide']

interface Used {
  readonly medium: FrozenMedium
  /** Uids of the documents that show it. */
  readonly users: Set<string>
}

/** By the hash of their bytes; gathered once for what readers have, whoever asks for the first one. */
function mediaOf(guide: Guide): Map<string, Used> {
  const known = gathered.get(guide)
  if (known) return known
  const media = new Map<string, Used>()
  for (const { uid, content } of guide.documents.values())
    for (const medium of Object.values((content as { media?: Record<string, FrozenMedium> }).media ?? {})) {
      const users = media.get(medium.sha256)?.users ?? new Set<string>()
      media.set(medium.sha256, { medium, users: users.add(uid) })
    }
  gathered.set(guide, media)
  return media
}

const gathered = new WeakMap<Guide, Map<string, Used>>()
