import type { Content, ReviewableType } from './content/index.ts'
import type { Locale } from './content/shared.ts'
import type { Live, Moved } from './review.ts'

/** Digest hexadecimal, signature and public key (SPKI DER) base64, key id 16 hexadecimal digits. */
export interface RowProof {
  readonly digest: string
  readonly signature: string
  readonly keyId: string
  readonly publicKey: string
}

/** A document as the public may read it: what the ledger says is live, with the frozen text the shelf holds. */
export interface LiveDocument<T extends ReviewableType = ReviewableType> {
  readonly type: T
  readonly uid: string
  readonly revision: string
  readonly content: Content<T>
  readonly round: number
  readonly submittedAt: string
  /** When its owners last said that it holds; a contact leaves a year after. */
  readonly attestedAt: string
  readonly publishedAt: string
  readonly firstPublishedAt: string
  /** The last event that changed what readers get of its own text; of what it points to, each says so itself. */
  readonly moved: Moved
  /** The same of languages that left alone since. */
  readonly retiredAt: Live['retiredAt']
  /** Uids of the documents it points to, in its lists and bodies, live or not. Never public as such. */
  readonly links: readonly string[]
  /** Ledger position of the publication. */
  readonly seq: number
  /** What proves that row outside the database; null where the ledger cannot be read. */
  readonly proof: RowProof | null
  /** One per partner that approved, in no order of importance: sorted by partner uid. No persons. */
  readonly approvals: readonly { readonly partner: string; readonly at: string }[]
}

/** A partner's public name, as shelved: with its French article (« l’AFD »). */
export interface PublicPartner {
  readonly uid: string
  readonly slug: string
  readonly name: { readonly fr: string; readonly en: string }
  /** « la FedEpl », « l’AFD »: how the name stands in a French sentence. */
  readonly nameWithArticle: { readonly fr: string; readonly en: string }
  readonly fullName: { readonly fr: string; readonly en: string }
  readonly website?: string
}

/** What a document that left the site was called last, as others refer to it. */
export interface LastTitle {
  readonly type: ReviewableType
  readonly title: Readonly<Record<Locale, string>>
}

/** How a document left that was live once. */
export interface Left extends Moved {
  readonly type: ReviewableType
  /** The last it was live under. */
  readonly slug: string
  /** It left by time alone, which is no event: `seq` is the last one that changed it while it was there. */
  readonly hasLapsed: boolean
}

/** A document that is live, and whose text cannot be believed now. */
export interface Unread extends Pick<LiveDocument, 'type' | 'moved' | 'retiredAt'> {
  readonly slug: string
}

/** The whole of what the public may read at one position of the ledger. Immutable: a publication makes a new one. */
export interface LiveGuide {
  readonly seq: number
  readonly isDemonstration: boolean
  readonly documents: ReadonlyMap<string, LiveDocument>
  /** By uid, of documents that are not live and that a live text may point to without words of its own. */
  readonly lastTitles: ReadonlyMap<string, LastTitle>
  /** By uid, of documents that were live once and are not: how they left. */
  readonly left: ReadonlyMap<string, Left>
  /** By uid, of live documents that are not served while their text cannot be believed. */
  readonly unread: ReadonlyMap<string, Unread>
  /** When the name of a partner changed last; null where nobody knows. */
  readonly partnersMoved: Moved | null
  /** In the fixed order of the guide: by slug. */
  readonly partners: readonly PublicPartner[]
}
