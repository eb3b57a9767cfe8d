import { afterAll, beforeAll, expect, it } from 'vitest'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { schemaDrift } from '../support/schemaDrift.ts'

/** A field that is added without its migration would be found at the first write of an installation, not here. */

let booted: Booted
beforeAll(async () => {
  booted = await bootPayload()
})
afterAll(() => booted.close())

it('finds in the database everything the collections expect (else: npx payload migrate:create)', async () => {
  expect(await schemaDrift(booted.payload)).toEqual([])
})
