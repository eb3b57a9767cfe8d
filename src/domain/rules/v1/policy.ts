import type { ReviewableType } from './words.ts'

/** Who must approve: every owner, or the partner that leads. */
type Requirement = 'owners' | 'lead'

/** The rules of the guide. Until the partners approve a policy of their own, this one holds. */
export interface Policy {
  readonly required: Readonly<Record<ReviewableType, Requirement>>
  /** Days a round is open before it is late. */
  readonly dueInDays: number
  /** Whether everyone who wrote since the live text, not only who submitted, is barred from answering. */
  readonly isContributorBarred: boolean
}

export const DEFAULT_POLICY: Policy = {
  required: { chapters: 'owners', examples: 'owners', outline: 'owners', contacts: 'lead', schemes: 'lead' },
  dueInDays: 14,
  isContributorBarred: false,
}

export interface Owners {
  readonly leadPartner: string
  readonly coPartners: readonly string[]
}

/** Every owner once, the lead first. */
const everyOwner = (owners: Owners): string[] => [...new Set([owners.leadPartner, ...owners.coPartners])]

/**
 * Whose approval a round needs: by the policy, over the owners of the submitted revision and those of the one that was
 * live last, even if it has left the site since, so that nobody is dropped silently. Sorted, without repetition.
 */
export function requiredPartners(input: {
  type: ReviewableType
  submitted: Owners
  live: Owners | null
  policy?: Policy
}): string[] {
  const { type, submitted, live, policy = DEFAULT_POLICY } = input
  const asked = (owners: Owners) => (policy.required[type] === 'owners' ? everyOwner(owners) : [owners.leadPartner])
  return [...new Set([...asked(submitted), ...(live ? asked(live) : [])])].sort()
}
