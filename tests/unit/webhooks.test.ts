import { createServer } from 'node:http'
import { promisify } from 'node:util'
import dns from 'node:dns'
import { Webhook } from 'standardwebhooks'
import { afterEach, expect, it, vi } from 'vitest'
import { addressFault, publicLookup } from '#platform/webhooks/reachable.ts'
import { post } from '#platform/webhooks/post.ts'
import { signedHeaders, webhookSecret } from '#platform/webhooks/signed.ts'
import { listeningAt } from '../support/doorWorld.ts'
import { fc } from '../support/properties.ts'

afterEach(() => vi.restoreAllMocks())

it('the library of the scheme believes what is signed under one of the secrets, and nothing else', () => {
  const [one, two, three] = [1, 2, 3].map((generation) => webhookSecret('hook', generation))
  expect(new Set([one, two, three, webhookSecret('other', 1)]).size).toBe(4)
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const body = JSON.stringify({ value })
      const seconds = Math.floor(Date.now() / 1000)
      const headers = signedHeaders({ id: 'msg_1', seconds, body }, [one!, two!])
      for (const secret of [one!, two!]) expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
      expect(() => new Webhook(three!).verify(body, headers)).toThrow()
      expect(() => new Webhook(one!).verify(`${body} `, headers)).toThrow()
      expect(() => new Webhook(one!).verify(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow()
    }),
    { numRuns: 50 },
  )
})

it.each([
  ['https://example.org/hook', null],
  ['https://93.184.216.34/', null],
  ['https://[2606:4700::1]/', null],
  ['http://example.org/', 'https'],
  ['ftp://example.org/', 'address'],
  ['https://user:pass@example.org/', 'address'],
  ['nothing', 'address'],
  ['', 'address'],
  ...[
    'localhost', 'a.localhost', 'printer', 'nas.local', '127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '0.0.0.0', '10.1.2.3',
    '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '[::1]', '[::]',
    '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::7f00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[fc00::1]', '[fe80::1]', '[ff02::1]',
  ].map((host) => [`https://${host}/`, 'private'] as const),
] as const)('%s: %s', (url, fault) => {
  expect(addressFault(url, false)).toBe(fault)
  expect(addressFault(url, true)).toBe(fault === 'address' ? 'address' : null)
}) // prettier-ignore

it('a name that leads to a private address, by one of its addresses, is not connected to', async () => {
  const asked = promisify(
    publicLookup as (name: string, options: object, back: (error: Error | null, found: unknown) => void) => void,
  )
  const names: Record<string, string[]> = {
    'good.example': ['93.184.216.34'],
    'inside.example': ['10.0.0.1'],
    'both.example': ['93.184.216.34', '127.0.0.1'],
    'none.example': [],
  }
  vi.spyOn(dns, 'lookup')
  const { lookup } = dns
  vi.mocked(lookup).mockImplementation(((name: string, _: object, back: (error: null, found: object[]) => void) => {
    back(
      null,
      names[name]!.map((address) => ({ address, family: 4 })),
    )
  }) as never)
  expect(await asked('good.example', { all: true })).toEqual([{ address: '93.184.216.34', family: 4 }])
  for (const name of ['inside.example', 'both.example', 'none.example'])
    await expect(asked(name, {})).rejects.toThrow('private address')
})

it('a private address is never sent to, a redirect never followed, a silence not waited for', async () => {
  const asked: string[] = []
  const server = createServer((req, res) => {
    asked.push(req.url!)
    if (req.url === '/elsewhere') res.writeHead(302, { Location: '/trap' }).end()
    if (req.url === '/ok') res.writeHead(204).end()
  })
  const url = await listeningAt(server)
  const to = (path: string, isAnyAllowed: boolean) =>
    post({ url: url + path, headers: {}, body: '{}', isAnyAllowed, withinMs: 300 })
  await expect(to('/ok', false)).rejects.toThrow('private address')
  expect(asked).toEqual([])
  expect(await to('/ok', true)).toBe(204)
  expect(await to('/elsewhere', true)).toBe(302)
  await expect(to('/silence', true)).rejects.toThrow()
  expect(asked.filter((each) => each !== '/silence')).toEqual(['/ok', '/elsewhere'])
  server.closeAllConnections()
  server.close()
})
