import { expect, it } from 'vitest'
import { negotiate } from '#delivery/http/negotiate.ts'

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, br', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br ; q=0, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=0.001', 'gzip'],
  ['identity, br', 'br'],
  ['identity;q=1, br;q=0.5', 'identity'],
  ['deflate', 'identity'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0, gzip', 'gzip'],
  // Nothing is acceptable, or only what we do not have: the text as it is (RFC 9110 §12.5.3).
  ['*;q=0', 'identity'],
  ['identity;q=0', 'identity'],
  ['identity;q=0, *;q=0', 'identity'],
  ['br;q=0, gzip;q=0, identity;q=0', 'identity'],
  ['gzip;q=x', 'identity'],
  [',;=",', 'identity'],
  ['__proto__, constructor', 'identity'],
])('a reader who accepts « %s » gets %s, however often they ask', (header, encoding) => {
  expect([negotiate(header), negotiate(header)]).toEqual([encoding, encoding])
})

it('a header nobody needs at that length is not parsed', () => {
  expect(negotiate(`${'a,'.repeat(8000)}gzip`)).toBe('identity')
})
