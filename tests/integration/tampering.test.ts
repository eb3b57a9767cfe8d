import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { LivePublication } from '#delivery/live.ts'
import { settingOfEnvironment } from '#delivery/settingOfEnvironment.ts'
import type { DocumentRef } from '#domain/events.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import type { Anchor } from '#ledger/verify.ts'
import { newId } from '#platform/hash.ts'
import type { Signer } from '#platform/signer.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { verifyInstallation } from '#review/verify.ts'
import { altering, appending, digested, foreignSigner, rebuilt, swapping } from '../support/attacks.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { rawRows, replaceRows, type RawTable, type Row } from '../support/rawTables.ts'
import { reopen } from '../support/reopen.ts'
import { freshLedger } from '../support/stored.ts'
import { createWorld, type World } from '../support/world.ts'

/** Somebody with the database's password rewrites history: verification names it, and readers never see it. */

const TABLES: readonly RawTable[] = ['ledger', 'revisions', 'reviews', 'projections']
const ALL = ['Deux', 'Trois', 'Un']

let booted: Booted
let world: World
let at: Landmarks
const sound = {} as Record<RawTable, Row[]>
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  const [one, two, three, open] = [
    await chapter('Un'),
    await chapter('Deux'),
    await chapter('Trois'),
    await chapter('Quatre'),
  ]
  await world.submit('author.fedepl', open)
  await world.do('reviewer.afd', open, { command: 'approve', ...world.seen(open) })
  await world.goLive(one)
  await world.goLive(two)
  await world.goLive(three)
  for (const table of TABLES) sound[table] = await rawRows(booted.payload, table)
  at = landmarks({ two, open })
})
afterAll(() => booted.close())

let running: LivePublication
beforeEach(async () => {
  running = await publicationOn(booted.payload)
})
afterEach(async () => {
  for (const table of TABLES) await replaceRows(booted.payload, table, sound[table])
})

const chapter = (title: string) => world.createChapter('author.fedepl', { title })

/** Where things are in the sound ledger. */
interface Landmarks {
  /** The text of chapter Deux on the shelf. */
  shelved: string
  submitted: number
  approved: number
  published: number
  head: Anchor
  open: DocumentRef
  /** The last approval, as a row to imitate. */
  approval: Row
  publication: Row
  ours: Signer
  theirs: Signer
}

function landmarks({ two, open }: { two: DocumentRef; open: DocumentRef }): Landmarks {
  const of = (document: DocumentRef, type: string) =>
    sound.ledger.find((row) => row.uid === document.uid && row.type === type) as Row
  const [submitted, approval, publication] = [of(two, 'submitted'), of(open, 'answered'), of(two, 'published')]
  return {
    shelved: `chapters:${two.uid}:${String(submitted.revision)}`,
    submitted: Number(submitted.id),
    approved: Number(of(two, 'answered').id),
    published: Number(publication.id),
    head: ledgerOf(booted.payload).anchor(),
    open,
    approval,
    publication,
    ours: ledgerOf(booted.payload).signer,
    theirs: foreignSigner(),
  }
}

/** The event that would put chapter Quatre on line, though two partners have not answered. */
function unapprovedPublication(): Row {
  const { uid, round, revision, track } = at.approval
  const data = JSON.stringify({ with: [{ revision, round, track, type: 'chapters', uid }] })
  return {
    ...at.publication,
    uid: uid ?? null,
    round: round ?? null,
    revision: revision ?? null,
    data,
    command: newId(),
  }
}

/** The answer of another partner, on the strength of somebody who is not theirs. */
function foreignVerdict(): Row {
  return { ...at.approval, partner: world.partners.cdc, command: newId() }
}

interface Attack {
  name: string
  table: RawTable
  change: (rows: Row[]) => Row[]
  /** How the findings must begin, all of them among those that are there. */
  finds: () => string[]
  /** What a process that was running and one that has just started show. */
  running: string[]
  restarted: string[]
  isFallback: boolean
}

const ATTACKS: Attack[] = [
  {
    name: 'a text on the shelf altered',
    table: 'revisions',
    change: (rows) =>
      altering(rows, at.shelved, (row) => ({ ...row, content: String(row.content).replace('Deux', 'Faux') })),
    finds: () => [`[altered] Version ${at.shelved}`, `[live] Texte en ligne ${at.shelved}`],
    running: ALL,
    restarted: ['Trois', 'Un'],
    isFallback: false,
  },
  {
    name: 'a text on the shelf lost',
    table: 'revisions',
    change: (rows) => rows.filter(({ id }) => id !== at.shelved),
    finds: () => [`[lost] Version ${at.shelved}`, `[live] Texte en ligne ${at.shelved}`],
    running: ALL,
    restarted: ['Trois', 'Un'],
    isFallback: false,
  },
  {
    name: 'an event altered',
    table: 'ledger',
    change: (rows) =>
      altering(rows, at.approved, (row) => ({ ...row, data: String(row.data).replace('approve', 'abstain') })),
    finds: () => [`[digest] Événement ${at.approved} `],
    running: ALL,
    restarted: ALL,
    isFallback: true,
  },
  {
    name: 'an event altered, its digest computed anew',
    table: 'ledger',
    change: (rows) => altering(rows, at.approved, (row) => digested({ ...row, actor: newId() })),
    finds: () => [`[signature] Événement ${at.approved} `, `[link] Événement ${at.approved + 1} `],
    running: ALL,
    restarted: ALL,
    isFallback: true,
  },
  {
    name: 'an event deleted from the middle',
    table: 'ledger',
    change: (rows) => rows.filter(({ id }) => id !== at.approved),
    finds: () => [`[gap] Événement ${at.approved + 1} `],
    running: ALL,
    restarted: ALL,
    isFallback: true,
  },
  {
    name: 'the tail cut off',
    table: 'ledger',
    change: (rows) => rows.slice(0, -1),
    finds: () => [`[truncated] Événement ${at.head.seq} `, '[cursor] Suivi « reviews »'],
    running: ALL,
    restarted: ['Deux', 'Un'],
    isFallback: false,
  },
  {
    name: 'two events exchanged',
    table: 'ledger',
    change: (rows) => swapping(rows, at.submitted, at.approved),
    finds: () => [`[link] Événement ${at.submitted} `, `[link] Événement ${at.approved} `],
    running: ALL,
    restarted: ALL,
    isFallback: true,
  },
  {
    name: 'a publication forged at the end, well chained, with another key',
    table: 'ledger',
    change: (rows) => appending(rows, unapprovedPublication(), { ...at.theirs, keyId: at.ours.keyId }),
    finds: () => [`[signature] Événement ${at.head.seq + 1} `],
    running: ALL,
    restarted: ALL,
    isFallback: true,
  },
  {
    name: 'a publication nobody approved, written with our own key',
    table: 'ledger',
    change: (rows) => appending(rows, unapprovedPublication(), at.ours),
    finds: () => [`[unlawful] Événement ${at.head.seq + 1} `],
    running: ALL,
    restarted: ALL,
    isFallback: true,
  },
  {
    name: 'a verdict forged for another partner, written with our own key',
    table: 'ledger',
    change: (rows) => appending(rows, foreignVerdict(), at.ours),
    finds: () => [`[unlawful] Événement ${at.head.seq + 1} `],
    running: ALL,
    restarted: ALL,
    isFallback: true,
  },
  {
    name: 'the whole chain told again under a key of theirs that claims to be ours',
    table: 'ledger',
    change: (rows) =>
      rebuilt(appending(rows, unapprovedPublication(), at.ours), { ...at.theirs, keyId: at.ours.keyId }),
    finds: () => ['[signature] Événement 1 ', `[anchor] Événement ${at.head.seq} `],
    running: ALL,
    restarted: ALL,
    isFallback: true,
  },
  {
    name: 'a row of the review list altered',
    table: 'reviews',
    change: (rows) =>
      altering(rows, at.open.uid, (row) => ({
        ...row,
        state: 'published',
        isLive: 1,
        liveRevision: row.revision ?? null,
      })),
    finds: () => [`[review] Document ${at.open.uid} `],
    running: ALL,
    restarted: ALL,
    isFallback: false,
  },
]

describe('a database somebody tampered with', () => {
  it('had nothing to report before', async () => {
    expect((await verifyInstallation(ledgerOf(booted.payload), [at.head])).problems).toEqual([])
    expect(titlesOf(running)).toEqual(ALL)
  })

  it.each(ATTACKS)('names $name', async ({ table, change, finds }) => {
    await replaceRows(booted.payload, table, change(sound[table]))
    const { problems } = await verifyInstallation(ledgerOf(booted.payload), [at.head])
    const missing = finds().filter((start) => !problems.some((problem) => problem.startsWith(start)))
    expect(missing, problems.join('\n')).toEqual([])
  })

  it.each(ATTACKS)('goes on serving what was approved, and only that, with $name', async (attack) => {
    await replaceRows(booted.payload, attack.table, attack.change(sound[attack.table]))
    await running.ledger.follow()
    await running.refresh()
    expect(titlesOf(running)).toEqual(attack.running)

    const { payload, close } = await reopen()
    await openReviewing(payload)
    const restarted = new LivePublication(payload, ledgerOf(payload), settingOfEnvironment())
    await restarted.refresh()
    expect(titlesOf(restarted)).toEqual(attack.restarted)
    expect(restarted.current.isFallback).toBe(attack.isFallback)
    await close()
  })

  it('does not start under a ledger of another key', async () => {
    await replaceRows(booted.payload, 'ledger', rebuilt(sound.ledger, at.theirs))
    const { problems } = await verifyInstallation(ledgerOf(booted.payload))
    expect(problems[0]).toMatch(/^\[key\] Événement 1 /)
    const { payload, close } = await reopen()
    await expect(openReviewing(payload)).rejects.toMatchObject({ code: 'ledger_damaged' })
    await close()
  })

  it('decides nothing more on a damaged ledger', async () => {
    await replaceRows(booted.payload, 'ledger', appending(sound.ledger, foreignVerdict(), at.theirs))
    const { payload, close } = await reopen()
    const ledger = await openReviewing(payload)
    const decide = () => ({ type: 'archived', document: at.open, data: {} }) as never
    const appended = ledger.append({ command: newId(), actor: world.person('admin'), decide })
    await expect(appended).rejects.toMatchObject({ code: 'ledger_damaged' })
    await close()
  })
})

async function publicationOn(payload: Payload): Promise<LivePublication> {
  const ledger = freshLedger(payload)
  await ledger.follow()
  const live = new LivePublication(payload, ledger, settingOfEnvironment())
  await live.refresh()
  return live
}

function titlesOf({ current }: LivePublication): string[] {
  return [...current.guide.documents.values()].map(({ content }) => content.title.fr).sort()
}
