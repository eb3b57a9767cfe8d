import { describe, expect, it } from 'vitest'
import { actorOf } from '#access/actor.ts'
import { SYSTEM_ACTOR } from '#domain/events.ts'
import { ACTIONS, can, type Action, type Target } from '#domain/permissions.ts'
import { ROLES, type Actor, type ActorRole } from '#domain/roles.ts'

/** Who may do what, copied by hand from product.md §5. A failure is a sentence. */
const TABLE = `
action             | author | reviewer | coordinator | chief-editor | observer | admin | system
read               | shared | shared   | shared      | any          | any      | any   | –
create             | lead   | –        | lead        | any          | –        | –     | –
edit               | owned  | –        | owned       | any          | –        | –     | –
setOwners          | –      | –        | lead        | any          | –        | –     | –
submit             | owned  | –        | owned       | any          | –        | –     | –
answer             | –      | partner  | partner     | –            | –        | –     | –
withdraw           | own    | –        | lead        | any          | –        | –     | –
publish            | –      | –        | lead        | any          | –        | –     | –
verifyContact      | owned  | –        | owned       | any          | –        | –     | –
recordObjection    | owned  | –        | owned       | any          | –        | any   | –
preview            | owned  | –        | owned       | any          | –        | –     | –
redact             | –      | –        | –           | any          | –        | any   | –
delete             | own    | –        | lead        | any          | –        | –     | –
comment            | shared | shared   | shared      | any          | –        | –     | –
commentInPrivate   | partner | partner | partner     | –            | –        | –     | –
openComments       | –      | –        | partner     | –            | –        | –     | –
uploadMedia        | any    | –        | any         | any          | –        | –     | –
manageUsers        | –      | –        | partner     | –            | –        | any   | –
manageInstallation | –      | –        | –           | –            | –        | any   | –
keepLedger         | –      | –        | –           | –            | –        | –     | any
`

type Things = 'own' | 'lead' | 'owned' | 'shared' | 'partner' | 'other' | 'unknown'

/** What a scope reaches among the things below. */
const REACH: Readonly<Record<string, readonly Things[]>> = {
  '–': [],
  own: ['own'],
  lead: ['lead'],
  owned: ['lead', 'owned'],
  shared: ['lead', 'owned', 'shared'],
  partner: ['partner'],
  any: ['own', 'lead', 'owned', 'shared', 'partner', 'other', 'unknown'],
}

/** Things as they stand to a person of « mine », each in one relation only. */
const THINGS: Readonly<Record<Things, Target>> = {
  own: { leadPartner: 'theirs', coPartners: [], createdBy: 'somebody' },
  lead: { leadPartner: 'mine', coPartners: ['theirs'], createdBy: 'another' },
  owned: { leadPartner: 'theirs', coPartners: ['mine'], createdBy: 'another' },
  shared: { leadPartner: 'theirs', coPartners: [], createdBy: 'another', isSubmitted: true },
  partner: { partner: 'mine' },
  other: { leadPartner: 'theirs', coPartners: [], partner: 'theirs', createdBy: 'another' },
  unknown: {},
}
const THING_NAMES = Object.keys(THINGS) as Things[]

const ROWS = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()))
const COLUMNS: readonly ActorRole[] = [...ROLES, 'system']
const scopeOf = (action: Action, role: ActorRole): string =>
  ROWS.find(([name]) => name === action)?.[COLUMNS.indexOf(role) + 1] ?? 'not in the table'

const person = (partner: string | null, ...roles: ActorRole[]): Actor => ({ id: 'somebody', partner, roles })

/** Sentences about every thing the actor may or may not do other than expected. */
function wrongs(who: string, actor: Actor | null, action: Action, expected: readonly Things[]): string[] {
  return THING_NAMES.filter((thing) => can(actor, action, THINGS[thing]) !== expected.includes(thing)).map(
    (thing) => `${who} ${expected.includes(thing) ? 'may not' : 'may'} ${action} what is « ${thing} »`,
  )
}

describe('the permission table', () => {
  it('says something of every action, for every role', () => {
    expect(ROWS.map(([action]) => action)).toEqual([...ACTIONS])
    const unread = ACTIONS.flatMap((action) => COLUMNS.map((role) => scopeOf(action, role))).filter(
      (scope) => !REACH[scope],
    )
    expect(unread).toEqual([])
  })

  it.each(COLUMNS)('gives a person of a partner what product.md gives: %s', (role) => {
    const wrong = ACTIONS.flatMap((action) =>
      wrongs(`${role} of a partner`, person('mine', role), action, REACH[scopeOf(action, role)]!),
    )
    expect(wrong).toEqual([])
  })

  it.each(COLUMNS)('gives a person without a partner only what needs none: %s', (role) => {
    const expected = (action: Action) =>
      REACH[scopeOf(action, role)]!.filter((thing) => thing === 'own' || scopeOf(action, role) === 'any')
    const wrong = ACTIONS.flatMap((action) =>
      wrongs(`${role} without partner`, person(null, role), action, expected(action)),
    )
    expect(wrong).toEqual([])
  })

  it('gives the installation itself its ledger, and nothing else', () => {
    expect(ACTIONS.filter((action) => can(SYSTEM_ACTOR, action))).toEqual(['keepLedger'])
  })

  it('gives two roles what either gives', () => {
    const reach = (action: Action) => [...REACH[scopeOf(action, 'author')]!, ...REACH[scopeOf(action, 'reviewer')]!]
    const wrong = ACTIONS.flatMap((action) =>
      wrongs('an author who also reviews', person('mine', 'author', 'reviewer'), action, reach(action)),
    )
    expect(wrong).toEqual([])
  })

  it.each([
    ['nobody', null],
    ['somebody without a role', person('mine')],
    [
      'somebody deactivated',
      actorOf({ user: { id: 'somebody', partner: 'mine', roles: [...ROLES], isActive: false } as never }),
    ],
    [
      'somebody whose account says nothing of being active',
      actorOf({ user: { id: 'somebody', roles: [...ROLES] } as never }),
    ],
    [
      'somebody with a role nobody knows',
      actorOf({ user: { id: 'somebody', roles: ['root'], isActive: true } as never }),
    ],
  ])('gives %s nothing', (who, actor) => {
    expect(ACTIONS.flatMap((action) => wrongs(who, actor, action, []))).toEqual([])
  })
})
