import type { ReviewableType } from '#domain/content/index.ts'
import type { PlanState } from './types.ts'

/** The documents the seed does not simply leave published, by type and slug. `planOf` answers for all. */
export const PLAN: Partial<Record<ReviewableType, Record<string, PlanState>>> = {
  chapters: {
    'le-cadre-juridique': 'published_with_newer_copy',
    annexes: 'in_review',
  },
  examples: {
    'scp-reseau-agences-etranger': 'published_with_newer_copy',
    'scp-secadenord-transfert-savoir-faire': 'approved',
    'semsamar-haiti-mission': 'changes_requested',
    'siredom-benin-dechets': 'unpublished',
    // Whether the actor is a local public enterprise is still to be confirmed: none of these may be published.
    'sadev94-bamako-padab': 'draft',
    'sadev94-tringa-marche-crise': 'draft',
    'lyon-confluence-smart-community': 'draft',
    'semmaris-benin-marche-de-gros': 'draft',
    'brl-ingenierie-ethiopie-cote-ivoire': 'draft',
    'sadev94-grande-comore-eau-formation': 'draft',
    'semmaris-abou-dabi-hub': 'draft',
    'semmaris-nanning-exploitation': 'draft',
    'smsp-posco-gwangyang': 'draft',
  },
  contacts: {
    afd: 'published_with_newer_copy',
    mot: 'changes_requested',
    'pays-de-la-loire-cooperation-internationale': 'approved',
    'bfc-international': 'in_review',
    'lianes-cooperation': 'draft',
    platforma: 'unpublished',
  },
  'legal-references': { 'loi-2021-1031': 'in_review' },
  'glossary-terms': { rrma: 'in_review', odd: 'draft' },
  pages: { 'mentions-legales': 'published_with_newer_copy' },
  schemes: {
    'un-pourcent-mobilite': 'published_with_newer_copy',
    'fonds-conjoints': 'approved',
    'equipe-europe': 'in_review',
    'banque-territoires-investissement-epl': 'changes_requested',
    'aap-finances-locales': 'archived',
    'interreg-v-ocean-indien': 'archived',
  },
}

/** In which state the seed leaves a document. */
export function planOf(type: ReviewableType, slug: string): PlanState {
  return PLAN[type]?.[slug] ?? 'published'
}
