import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { toldErrors } from '#platform/logger.ts'

type Failed = new (query: string, params: unknown[], cause: Error) => Error
// The one Payload's adapter throws.
const adapter = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-sqlite'))
const { DrizzleQueryError } = adapter('drizzle-orm') as { DrizzleQueryError: Failed }

/** Texts, circles and secrets are what statements are given. */
const failed = () =>
  new DrizzleQueryError('insert into comments values (?)', ['zqprive'], new Error('database or disk is full'))

it.each([
  ['a statement', failed],
  ['what a statement was the cause of', () => new Error('not stored', { cause: failed() })],
  [
    'what it was the cause of in the end',
    () => new Error('not stored', { cause: new Error('adapter', { cause: failed() }) }),
  ],
])('an error of %s says what the database said, and nothing it was given', (_, made) => {
  const told = JSON.stringify(toldErrors.err(made()))
  expect(told).toContain('database or disk is full')
  expect(told).not.toContain('zqprive')
})

it('another error is told as it is, with its code and its trace', () => {
  const error = Object.assign(new Error('nothing listens'), { code: 'ECONNREFUSED' })
  expect(toldErrors.err(error)).toMatchObject({ message: 'nothing listens', code: 'ECONNREFUSED', stack: error.stack })
})
