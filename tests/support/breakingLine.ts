import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line to a server that can be cut: everybody on it is, and whoever comes back goes through. */
export async function breakingLine(to: string): Promise<{ url: string; cut(): void; close(): Promise<void> }> {
  const { hostname, port } = new URL(to)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one)
      one.on('error', () => undefined).on('close', () => void (sockets.delete(one), other.destroy()))
      one.pipe(other)
    }
  }) // prettier-ignore
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
