import { randomInt } from 'node:crypto'
import { sha256 } from './hash.ts'

const HOW_MANY = 10
/** Without what is mistaken for another when it is read from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP = 4

/** Codes for whoever lost their phone: `k7mq-…`, four times four, some eighty random bits each. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: HOW_MANY }, () =>
    Array.from({ length: GROUPS }, () =>
      Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
    ).join('-'),
  )

/**
 * What is stored of a code, or null of what has not the shape of one. As random as they are, a digest cannot be guessed back;
 * without the installation's secret, so that they still help when that was changed.
 */
export function recoveryDigest({ code, user }: { code: string; user: string }): string | null {
  const plain = code.toLowerCase().replace(/[\s-]/g, '')
  return plain.length === GROUPS * GROUP ? sha256(`coplume recovery ${user} ${plain}`) : null
}
