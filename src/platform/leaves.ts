import { stable } from '#domain/content/canonical.ts'
import { sha256 } from './hash.ts'

/** The digest of two leaves, from the public one and the SHA-256 of the private one: all that a stranger needs. */
export const digestOfLeaves = (publicText: string, privateHash: string): string =>
  sha256(stable({ private: privateHash, public: sha256(publicText) }))
