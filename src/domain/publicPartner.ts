import type { PublicPartner } from './liveDocument.ts'

/** A partner as stored, all locales. */
export interface StoredPartner {
  id: string
  slug: string
  name?: Both | null
  nameWithArticle?: Both | null
  fullName?: Both | null
  website?: string | null
}
type Both = { fr?: string | null; en?: string | null }

/** What the public may know of a partner, in the shape that is put on the shelf. English falls back to French. */
export function publicPartner({ id, slug, name, nameWithArticle, fullName, website }: StoredPartner): PublicPartner {
  const both = (value: Both | null | undefined) => ({ fr: value?.fr ?? slug, en: value?.en ?? value?.fr ?? slug })
  return {
    uid: id,
    slug,
    name: both(name),
    nameWithArticle: both(nameWithArticle ?? name),
    fullName: both(fullName ?? name),
    ...(website ? { website } : {}),
  }
}
