import type { LedgerEvent } from '../../events.ts'
import { lawful } from './decide.ts'
import type { LedgerEvent as EventOfV1 } from './events.ts'
import { emptyGuide, fold, type Guide } from './guide.ts'
import { PERMISSIONS } from './permissions.ts'
import { DEFAULT_POLICY, requiredPartners } from './policy.ts'

/**
 * The first rules, as they landed, with all they use; frozen. A test holds their hash: whatever is changed here judges
 * anew what was decided years ago, and ledgers that were right become « damaged ». New rules are a new version.
 */
export const v1 = {
  version: 1,
  permissions: PERMISSIONS,
  policy: DEFAULT_POLICY,
  requiredPartners,
  emptyGuide,
  fold: (guide: Guide, event: LedgerEvent): void => fold(guide, event as EventOfV1),
  lawful: (guide: Guide, event: LedgerEvent): boolean => lawful(guide, event as EventOfV1),
}
