/**
 * product.md §5, written by hand and kept apart from `src/domain/permissions.ts`: what the table of the product says, the
 * server must do. Scopes as there; `–` is never.
 */
export const PEOPLE = ['author', 'reviewer', 'coordinator', 'chief-editor', 'observer', 'admin'] as const
export type PersonRole = (typeof PEOPLE)[number]

/** What a document is to the person who acts. */
export const RELATIONS = ['own', 'lead', 'owned', 'shared', 'other'] as const
export type Relation = (typeof RELATIONS)[number]

type Scope = '–' | 'own' | 'lead' | 'owned' | 'shared' | 'any'

/** Columns in the order of `PEOPLE`. */
export const RIGHTS = {
  read:          ['shared', 'shared', 'shared', 'any', 'any', 'any'],
  versions:      ['shared', 'shared', 'shared', 'any', 'any', 'any'],
  edit:          ['owned',  '–',      'owned',  'any', '–',   '–'],
  setOwners:     ['–',      '–',      'lead',   'any', '–',   '–'],
  submit:        ['owned',  '–',      'owned',  'any', '–',   '–'],
  answer:        ['–',      'owned',  'owned',  '–',   '–',   '–'],
  withdraw:      ['own',    '–',      'lead',   'any', '–',   '–'],
  publish:       ['–',      '–',      'lead',   'any', '–',   '–'],
  unpublish:     ['–',      '–',      'lead',   'any', '–',   '–'],
  archive:       ['–',      '–',      'lead',   'any', '–',   '–'],
  bin:           ['own',    '–',      'lead',   'any', '–',   '–'],
  restore:       ['own',    '–',      'lead',   'any', '–',   '–'],
  delete:        ['own',    '–',      'lead',   'any', '–',   '–'],
} as const satisfies Record<string, readonly Scope[]> // prettier-ignore
export type RightsAction = keyof typeof RIGHTS

/** What each scope reaches. */
const REACH: Readonly<Record<Scope, readonly Relation[]>> = {
  '–': [],
  own: ['own'],
  lead: ['own', 'lead'],
  owned: ['own', 'lead', 'owned'],
  shared: ['own', 'lead', 'owned', 'shared'],
  any: RELATIONS,
}

/** Whether the product says yes. */
export function isGranted(action: RightsAction, role: PersonRole, relation: Relation): boolean {
  const scope: Scope = RIGHTS[action][PEOPLE.indexOf(role)] ?? '–'
  return REACH[scope].includes(relation)
}
