import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { env } from '#platform/env.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { rawRows } from '../support/rawTables.ts'

/** The first account of an empty installation, whose settings ask a second factor of administrators. */

let booted: Booted
beforeAll(async () => {
  booted = await bootPayload()
  env().SECOND_FACTOR_ROLES = ['admin']
})
afterAll(() => booted.close())

it('is made, and gets no session before it has one', async () => {
  const data = { email: 'premiere@example.org', password: 'un-long-mot-de-passe', name: 'Première' }
  const response = await handleEndpoints({
    config: booted.payload.config,
    payloadInstanceCacheKey: booted.cacheKey,
    path: '/api/users/first-register',
    request: new Request('http://localhost/api/users/first-register', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    }),
  })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ user: null, token: null })
  expect(response.headers.getSetCookie().filter((each) => /^payload-token=[^;]/.test(each))).toEqual([])
  expect(response.headers.getSetCookie().some((each) => each.startsWith('coplume-sign-in='))).toBe(true)
  expect(await rawRows(booted.payload, 'sessions')).toEqual([])
  expect((await rawRows(booted.payload, 'pending')).map(({ purpose }) => purpose)).toEqual(['enrol'])
})
