import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, utimesSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReadOnly, SqliteReader } from '#platform/storage/sqliteReader.ts'
import { packagesOf } from '../support/packagesOf.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-raw-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A database as Payload makes it, with one cursor there. */
function databaseAt(file: string, seq: number): Database.Database {
  const database = new Database(file)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('CREATE TABLE projections (id text PRIMARY KEY NOT NULL, seq numeric)')
  database.exec(`INSERT INTO projections VALUES ('reviews', ${seq})`)
  return database
}

/** With all its pages in the file itself, as a backup is. */
function backupAt(file: string, seq: number): void {
  const database = databaseAt(file, seq)
  database.exec('PRAGMA journal_mode = DELETE')
  database.close()
}

/** Payload, its adapters and what they bring are loaded by whoever writes. */
it.each([
  ['src/platform/storage/rawStorage.ts', ['libsql', 'mongodb']],
  ['scripts/verify.ts', ['libsql', 'lru-cache', 'mongodb', 'zod']],
  ['src/delivery/live.ts', ['zod']],
])('reading needs no Payload: %s', async (program, packages) => {
  expect(await packagesOf(program)).toEqual(packages)
})

describe('the reader of an SQLite file', () => {
  let number = 0
  let file: string
  let writer: Database.Database
  let reader: SqliteReader
  beforeEach(() => {
    file = path.join(folder, `é #${++number}?.db`)
    writer = databaseAt(file, 1)
    reader = new SqliteReader(file)
  })
  afterEach(async () => {
    writer.close()
    await reader.close()
  })
  const seqs = async () => (await reader.find('projections')).map(({ seq }) => seq)

  it('sees what is written beside it, wherever its file is', async () => {
    expect(await seqs()).toEqual([1])
    writer.exec("UPDATE projections SET seq = 2 WHERE id = 'reviews'")
    expect(await seqs()).toEqual([2])
  })

  it.each([
    "INSERT INTO projections VALUES ('mine', 1)",
    'UPDATE projections SET seq = 9',
    'DELETE FROM projections',
    'DROP TABLE projections',
    'CREATE TABLE mine (id text)',
    'PRAGMA query_only = 0; DELETE FROM projections',
  ])('is refused by SQLite: %s', async (statement) => {
    const database = openReadOnly(file)
    expect(() => database.exec(statement)).toThrow(/readonly/)
    database.close()
    expect(await seqs()).toEqual([1])
  })

  it('reads the file that took its place: put there by name, or copied over it', async () => {
    const backup = path.join(folder, 'backup.db')
    expect(await seqs()).toEqual([1])
    writer.close()
    for (const name of ['', '-wal', '-shm']) rmSync(`${file}${name}`, { force: true })
    backupAt(backup, 7)
    // As backups are: older than a moment.
    utimesSync(backup, new Date(0), new Date(0))
    renameSync(backup, file)
    expect(await seqs()).toEqual([7])
    backupAt(backup, 8)
    copyFileSync(backup, file)
    expect(await seqs()).toEqual([8])
    rmSync(backup)
    writer = new Database(file)
  })

  it('makes no file where there is none, and goes on once there is one', async () => {
    const nowhere = path.join(folder, `nowhere-${number}.db`)
    const early = new SqliteReader(nowhere)
    await expect(early.find('projections')).rejects.toMatchObject({ code: 'ENOENT' })
    expect(existsSync(nowhere)).toBe(false)
    backupAt(nowhere, 3)
    expect(await early.find('projections')).toEqual([{ id: 'reviews', seq: 3 }])
    await early.close()
  })
})
