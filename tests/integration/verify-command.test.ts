import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { altering } from '../support/attacks.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { bundleProgram, runToEnd } from '../support/children.ts'
import { rawRows, replaceRows, type RawTable, type Row } from '../support/rawTables.ts'
import { createWorld } from '../support/world.ts'

/** `npm run verify` and `npm run doctor`, as programs, on a database that is in use. */

const TABLES: readonly RawTable[] = [
  'ledger',
  'revisions',
  'reviews',
  'projections',
  'remarks',
  'contributions',
  'notifications',
]

let booted: Booted
let programs: { verify: string; doctor: string }
let folder: string
const sound = {} as Record<RawTable, Row[]>
beforeAll(async () => {
  booted = await bootPayload()
  const world = await createWorld(booted.payload)
  await world.goLive(await world.createChapter('author.fedepl'))
  for (const table of TABLES) sound[table] = await rawRows(booted.payload, table)
  programs = { verify: await bundleProgram('scripts/verify.ts'), doctor: await bundleProgram('scripts/doctor.ts') }
  folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-anchors-'))
})
afterEach(() => replaceRows(booted.payload, 'ledger', sound.ledger))
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await booted.close()
})

const alterLast = () =>
  replaceRows(
    booted.payload,
    'ledger',
    altering(sound.ledger, sound.ledger.length, (row) => ({ ...row, actor: 'x' })),
  )

describe('npm run verify', () => {
  it('finds nothing to report on a sound installation, and keeps an anchor', async () => {
    const file = path.join(folder, 'anchors.json')
    const { code, output } = await runToEnd(programs.verify, booted, '--write-anchor', file)
    expect(output).toContain('Rien à signaler.')
    expect(code).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([
      { seq: sound.ledger.length, digest: sound.ledger.at(-1)?.digest },
    ])
  })

  it('names an event that was altered, and fails', async () => {
    await alterLast()
    const { code, output } = await runToEnd(programs.verify, booted)
    expect(output).toContain(`[digest] Événement ${sound.ledger.length} `)
    expect(code).toBe(1)
  })

  it('names what an anchor remembers and the ledger has lost', async () => {
    await replaceRows(booted.payload, 'ledger', sound.ledger.slice(0, -1))
    const { code, output } = await runToEnd(programs.verify, booted, '--anchors', path.join(folder, 'anchors.json'))
    expect(output).toContain(`[truncated] Événement ${sound.ledger.length} `)
    expect(code).toBe(1)
  })

  it('answers a wrong command line with its usage', async () => {
    const { code, output } = await runToEnd(programs.verify, booted, '--anchor')
    expect(output).toContain('npm run verify [-- --anchors')
    expect(code).toBe(1)
  })
})

describe('npm run doctor', () => {
  it('finds no error on a sound installation', async () => {
    const { code, output } = await runToEnd(programs.doctor, booted)
    expect(output).toContain('Registre et étagère vérifiés')
    expect(output).toMatch(/^0 erreur/m)
    expect(code).toBe(0)
  })

  it('says how to mend what is wrong, and fails', async () => {
    await alterLast()
    const { code, output } = await runToEnd(programs.doctor, booted)
    expect(output).toMatch(/✗ \[digest\] Événement .*\n {4}→ /)
    expect(code).toBe(1)
  })
})

it('neither of them changed a row', async () => {
  const now = {} as Record<RawTable, Row[]>
  for (const table of TABLES) now[table] = await rawRows(booted.payload, table)
  expect(now).toEqual(sound)
})
