import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { Bodies, type Body } from '#server/bodies.ts'

const servers: http.Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

interface Posted {
  bodies: Bodies
  declared: number
  sent: number
  mostBytes?: number
  person?: string
}

/** What becomes of a body, sent over a real connection; `hangUp` ends it. */
async function post({ bodies, declared, sent, mostBytes = 1000, person = 'p' }: Posted) {
  const server = http.createServer()
  const body = new Promise<Body>((resolve, reject) =>
    server.once('request', (req) => void bodies.read({ req, mostBytes, person }).then(resolve, reject)),
  )
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${declared}\r\n\r\n${'x'.repeat(sent)}`)
  await once(server, 'request')
  return { body, hangUp: () => socket.destroy() }
}

/** What becomes of a body that comes byte by byte, its length unsaid. */
async function inPieces(bytes: number): Promise<Body> {
  const server = http.createServer()
  const body = new Promise<Body>((resolve, reject) =>
    server.once(
      'request',
      (req) => void new Bodies().read({ req, mostBytes: 1000, person: 'p' }).then(resolve, reject),
    ),
  )
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined)
  const pieces = '1\r\nx\r\n'.repeat(bytes)
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${pieces}0\r\n\r\n`)
  return body
}

describe('a body that is read', () => {
  it('comes whole', async () => {
    const { body } = await post({ bodies: new Bodies(), declared: 5, sent: 5 })
    expect(await body).toMatchObject({ bytes: Buffer.from('xxxxx') })
  })

  it('comes whole in pieces of one byte, and is refused at the byte too many', async () => {
    for (const [sent, expected] of [
      [900, { bytes: Buffer.alloc(900, 'x') }],
      [1001, { refused: 'too_large' }],
    ] as const)
      expect(await inPieces(sent)).toMatchObject(expected)
  })

  it('is not waited for without end', async () => {
    const { body } = await post({ bodies: new Bodies({ patienceMs: 20 }), declared: 5, sent: 4 })
    expect(await body).toEqual({ refused: 'too_slow' })
  })

  it('is given up when its sender hangs up, and what it held is free again', async () => {
    const bodies = new Bodies({ totalBytes: 10 })
    const first = await post({ bodies, declared: 10, sent: 4 })
    expect(await (await post({ bodies, declared: 7, sent: 7, person: 'q' })).body).toEqual({ refused: 'busy' })
    first.hangUp()
    expect(await first.body).toEqual({ isGone: true })
    expect(await (await post({ bodies, declared: 10, sent: 10 })).body).toHaveProperty('bytes')
  })

  it('stays counted until its request has been answered', async () => {
    const bodies = new Bodies({ personBytes: 10 })
    const first = await (await post({ bodies, declared: 10, sent: 10 })).body
    expect(await (await post({ bodies, declared: 1, sent: 1 })).body).toEqual({ refused: 'too_much_at_once' })
    expect(await (await post({ bodies, declared: 1, sent: 1, person: 'q' })).body).toHaveProperty('bytes')
    ;(first as Extract<Body, { release: unknown }>).release()
    expect(await (await post({ bodies, declared: 10, sent: 10 })).body).toHaveProperty('bytes')
  })
})
