import type { Content, ReviewableType } from '#domain/content/index.ts'

export type PartnerSlug = 'fedepl' | 'afd' | 'cdc'
export type Role = 'author' | 'reviewer' | 'coordinator' | 'chief-editor' | 'observer' | 'admin'

export interface SeedPartner {
  slug: PartnerSlug
  uid: string
  shortName: string
  name: { fr: string; en: string }
  /** The name as it stands in a sentence: « approuvé par la FedEpl ». */
  withArticle: { fr: string; en: string }
  fullName: { fr: string; en: string }
  website: string
}

export interface SeedPerson {
  email: string
  firstName: string
  lastName: string
  roles: Role[]
  /** None for the roles of the whole installation. */
  partner?: PartnerSlug
}

/** One document of the demonstration: its content, complete as it would be frozen, and what is never frozen. */
export interface SeedDocument<T extends ReviewableType = ReviewableType> {
  type: T
  slug: string
  uid: string
  lead: PartnerSlug
  /** Bodies are as the editor stores them: their blocks still carry the `id` that freezing drops. */
  content: Content<T>
  internalNotes?: string
  /** Examples only. */
  actorConsent?: 'public-sources'
}

/** Where the seed leaves a document. */
export type PlanState =
  | 'draft'
  | 'in_review'
  | 'changes_requested'
  | 'approved'
  | 'published'
  /** Live, and edited since: its working copy is ahead of what the public reads. */
  | 'published_with_newer_copy'
  /** Was live, taken off the site with a reason. */
  | 'unpublished'
  | 'archived'

/** The states in which the public reads the document. */
export const LIVE_STATES: readonly PlanState[] = ['published', 'published_with_newer_copy']
