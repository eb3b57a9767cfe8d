import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putNextInForce, writeNextKey } from '../../scripts/rotation/envFile.ts'
import { envTextWith } from '../../scripts/steps/env-text.mjs'
import { diceOf } from '../support/dice.ts'

describe('.env with other values', () => {
  it.each([
    ['a value', 'A=1\nB=2\n', { A: '3' }, 'A=3\nB=2\n'],
    ['one that is spaced, exported and explained', ' export A = 1 # why\n', { A: '3' }, ' export A = 3 # why\n'],
    ['one in quotes, over two lines', 'A="x\ny" # z\nB=2', { A: '3' }, 'A=3 # z\nB=2'],
    ['one that stands twice', 'A=1\nA=2\n', { A: '3' }, 'A=3\nA=3\n'],
    ['an empty one', 'A=\nB=2\n', { A: '3' }, 'A=3\nB=2\n'],
    ['a name that also stands in another’s text', 'B="\nA=1\n"\nA=2\n', { A: '3' }, 'B="\nA=1\n"\nA=3\n'],
    ['one that is missing', 'B=2', { A: '3' }, 'B=2\nA=3\n'],
    ['one that is missing, where lines end as on Windows', 'B=2\r\nC=4', { A: '3' }, 'B=2\r\nC=4\r\nA=3\r\n'],
    ['one less', '# a\nA=1 # b\nB=2\n', { A: null }, '# a\nB=2\n'],
    ['one less at the end', 'B=2\nA=1', { A: null }, 'B=2\n'],
    ['one less that was not there', 'B=2', { A: null }, 'B=2'],
  ])('%s', (_, text, values, expected) => {
    expect(envTextWith(text, values)).toBe(expected)
  })

  it('is not made of a text where Node would read something else', () => {
    expect(envTextWith('B="open\n', { A: '1"' })).toBeNull()
  })

  it('reads as asked and keeps every other line, whatever the lines', () => {
    const dice = diceOf(7)
    const lines = ['A=1', 'export A=2', 'A = "3" # a', '# A=4', 'B=b', 'C="c\nA=5"', '', "D='#' # d", 'E=e#f']
    for (let each = 0; each < 500; each++) {
      const text = Array.from({ length: dice.roll(9) }, () => dice.pick(lines)).join(dice.pick(['\n', '\r\n']))
      const values = { A: dice.pick(['new', null]), F: 'f' }
      const after = envTextWith(text, values) ?? 'refused'
      const { A: _, ...others } = parseEnv(`${text}\n`)
      expect(parseEnv(after), text).toEqual({ ...others, ...(values.A ? { A: values.A } : {}), F: 'f' })
    }
  })
})

describe('the steps of a rotation on .env', () => {
  const BEFORE = '# ours\nPORT=1\nLEDGER_PRIVATE_KEY=old # safe\nLEDGER_NEXT_PRIVATE_KEY=\nDEMO_PASSWORD="a b"'
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-env-'))
    file = path.join(folder, '.env')
    writeFileSync(file, BEFORE, { mode: 0o644 })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const modeOf = (name: string) => statSync(name).mode & 0o777
  const text = () => readFileSync(file, 'utf8')
  const change = { former: 'old', formerId: '0123', next: 'new', seq: 7 }

  it('first: the next key stands beside the one in force, with the key that opened the ledger', () => {
    writeNextKey(file, { next: 'new', opening: 'abcd' })
    expect(text()).toBe(`${BEFORE.replace('NEXT_PRIVATE_KEY=', 'NEXT_PRIVATE_KEY=new')}\nLEDGER_OPENING_KEY=abcd\n`)
    expect(modeOf(file)).toBe(0o600)
  })

  it('last: it is the only one left, and the former one stands in a file of its own', () => {
    writeNextKey(file, { next: 'new', opening: 'abcd' })
    const aside = putNextInForce(file, change)
    const expected = BEFORE.replace('LEDGER_NEXT_PRIVATE_KEY=\n', '').replace('old', 'new')
    expect(text()).toBe(`${expected}\nLEDGER_OPENING_KEY=abcd\n`)
    expect(parseEnv(readFileSync(aside, 'utf8'))).toEqual({ LEDGER_PRIVATE_KEY: 'old' })
    expect([modeOf(file), modeOf(aside)]).toEqual([0o600, 0o600])
    expect(readdirSync(folder).sort()).toEqual(['.env', path.basename(aside)])
  })

  it('may be taken twice, and after a write that was cut', () => {
    writeFileSync(`${file}.new`, 'half', { mode: 0o644 })
    writeNextKey(file, { next: 'new', opening: 'abcd' })
    const once = text()
    writeNextKey(file, { next: 'new', opening: 'abcd' })
    expect(text()).toBe(once)
    putNextInForce(file, change)
    const last = text()
    putNextInForce(file, change)
    expect(text()).toBe(last)
  })

  it('leave a link to a file a link', () => {
    const link = path.join(folder, 'link')
    symlinkSync(file, link)
    writeNextKey(link, { next: 'new', opening: 'abcd' })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(parseEnv(text()).LEDGER_NEXT_PRIVATE_KEY).toBe('new')
  })

  it('change nothing in a file that is none, and say so', () => {
    for (const bad of ['\0', '\uFEFFA=1', 'PORT']) {
      writeFileSync(file, bad)
      expect(() => writeNextKey(file, { next: 'new', opening: 'abcd' })).toThrow(/^\.env .* : corrigez-le/)
      expect(text()).toBe(bad)
    }
    rmSync(file)
    expect(() => writeNextKey(file, { next: 'new', opening: 'abcd' })).toThrow(/ne peut pas être lu \(ENOENT\)/)
  })

  it('say it when they may not write', () => {
    rmSync(`${file}.new`, { force: true })
    symlinkSync('/nowhere/else', `${file}.new`)
    expect(() => writeNextKey(file, { next: 'new', opening: 'abcd' })).toThrow(/ne peut pas être écrit \(ENOENT\)/)
    chmodSync(file, 0o600)
    expect(text()).toBe(BEFORE)
  })
})
