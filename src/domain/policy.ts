import type { ReviewableType } from './content/index.ts'

/** Who must approve: every owner, or the partner that leads. */
export type Requirement = 'owners' | 'lead'

/** The rules of the guide. Until the partners approve a policy of their own, this one holds. */
export interface Policy {
  readonly required: Readonly<Record<ReviewableType, Requirement>>
  /** Days a round is open before it is late. */
  readonly dueInDays: number
  /** Whether everyone who wrote since the live text, not only who submitted, is barred from answering. */
  readonly isContributorBarred: boolean
}

export const DEFAULT_POLICY: Policy = {
  required: {
    chapters: 'owners',
    examples: 'owners',
    outline: 'owners',
    pages: 'owners',
    'legal-references': 'owners',
    'glossary-terms': 'owners',
    'key-figures': 'owners',
    contacts: 'lead',
    schemes: 'lead',
  },
  dueInDays: 14,
  isContributorBarred: false,
}

export interface Owners {
  readonly leadPartner: string
  readonly coPartners: readonly string[]
}

/** Every owner once, the lead first. */
export const everyOwner = (owners: Owners): string[] => [...new Set([owners.leadPartner, ...owners.coPartners])]

/** Whom the policy asks about a text with these owners. */
export const askedBy = (type: ReviewableType, owners: Owners, policy: Policy = DEFAULT_POLICY): string[] =>
  policy.required[type] === 'owners' ? everyOwner(owners) : [owners.leadPartner]

/**
 * Whose approval a round needs: by the policy, over the owners of the submitted revision and those of the one that was
 * live last, even if it has left the site since, and whoever is owed an answer since an earlier round (`owedPartners`): nobody is
 * dropped without consenting. Sorted, without repetition.
 */
export function requiredPartners(input: {
  type: ReviewableType
  submitted: Owners
  live: Owners | null
  owed: readonly string[]
  policy?: Policy
}): string[] {
  const { type, submitted, live, owed, policy } = input
  const asked = (owners: Owners) => askedBy(type, owners, policy)
  return [...new Set([...asked(submitted), ...(live ? asked(live) : []), ...owed])].sort()
}
