import { PAYLOAD_WORDS } from '#words/payload.ts'
import { typography } from './typography.ts'

type Tree = { readonly [key: string]: string | Tree }

/** What Payload is told to say, its French spaces set. */
export const adminWords = { fr: setInType(PAYLOAD_WORDS.fr), en: PAYLOAD_WORDS.en }

function setInType<T extends Tree>(words: T): T {
  return Object.fromEntries(
    Object.entries(words).map(([key, said]) => [
      key,
      typeof said === 'string' ? typography(said, 'fr') : setInType(said),
    ]),
  ) as T
}
