import { describe, expect, it } from 'vitest'
import { COMMANDS, WISH, type CommandName, type Wish } from '#domain/commands.ts'

const SEEN = { round: 1, revision: 'a'.repeat(64) }
/** Each command with all it may say, and what of that it may not leave out. */
const WHOLE: { [Name in CommandName]: [wish: Extract<Wish, { command: Name }>, needs: readonly string[]] } = {
  submit: [{ command: 'submit', ...SEEN, locales: ['fr'] }, ['round', 'revision']],
  approve: [{ command: 'approve', ...SEEN, replaces: 3, comment: 'Oui.' }, ['round', 'revision']],
  requestChanges: [{ command: 'requestChanges', ...SEEN, replaces: null, comment: 'Non.' }, ['round', 'revision']],
  abstain: [{ command: 'abstain', ...SEEN, replaces: null, comment: '' }, ['round', 'revision']],
  withdraw: [{ command: 'withdraw', round: 1 }, ['round']],
  publish: [{ command: 'publish', ...SEEN, with: [] }, ['round', 'revision']],
  unpublish: [{ command: 'unpublish', revision: SEEN.revision, reason: 'Faux.', locale: 'en' }, ['revision']],
  archive: [{ command: 'archive' }, []],
  unarchive: [{ command: 'unarchive' }, []],
}

describe.each(COMMANDS)('%s', (command) => {
  const [wish, needs] = WHOLE[command]

  it('is taken as it is', () => {
    expect(WISH.parse(wish)).toEqual(wish)
  })

  it('is refused without what its author saw, and taken without the rest', () => {
    const dispensable = Object.keys(wish).filter((field) => WISH.safeParse({ ...wish, [field]: undefined }).success)
    expect(dispensable).toEqual(Object.keys(wish).filter((field) => field !== 'command' && !needs.includes(field)))
  })

  it('is refused with what it knows nothing of', () => {
    expect(WISH.safeParse({ ...wish, owners: [] }).success).toBe(false)
  })
})
