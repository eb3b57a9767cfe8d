import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { envTextProblem } from '../../scripts/steps/env-text.mjs'
import { diceOf } from '../support/dice.ts'

const GOOD = [
  'PORT=3000',
  'export HOST = 127.0.0.1',
  'EMPTY=',
  '  # a note with = and "quotes"',
  '',
  'MAIL_FROM="Coplume <coplume@example.org>" # who',
  "TWO='first line\nsecond = line\n# third'",
  'KEY=MC4CAQAwBQYDK2VwBCIE+/==',
  "APOSTROPHE=l’été, d'hier",
]

test.each([
  ['a word alone', 'PORT=3000\nPAYLOAD_SEC', 'a une ligne qui n’est pas NOM=valeur'],
  ['a quote nobody closes', 'A=1\nB="half', 'a une ligne qui n’est pas NOM=valeur'],
  ['a sentence', 'please set the port', 'a une ligne qui n’est pas NOM=valeur'],
  ['bytes', 'A=\0', 'n’est pas un fichier de texte'],
  ['what is no UTF-8', Buffer.from([0x41, 0x3d, 0xff]).toString('utf8'), 'n’est pas un fichier de texte'],
])('a .env with %s is refused', (_, text, problem) => {
  expect(envTextProblem(text)).toContain(problem)
})

test('any .env made of lines Node understands is taken, whatever their order and line ends', () => {
  const dice = diceOf(41)
  for (let each = 0; each < 500; each++) {
    const lines = Array.from({ length: dice.roll(12) }, () => dice.pick(GOOD))
    const text = lines.join(dice.pick(['\n', '\r\n']))
    expect(envTextProblem(text), text).toBeUndefined()
    expect(() => parseEnv(text)).not.toThrow()
  }
})
