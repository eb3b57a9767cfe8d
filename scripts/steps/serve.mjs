import { spawn } from 'node:child_process'
import { root } from './root.mjs'
import { Stop } from './stop.mjs'

const pollEveryMs = 200

/**
 * Starts the server, says when it is ready, and lasts until it ends; SIGINT and SIGTERM are passed on to it.
 * @param {{ command: string[], env: Record<string, string | undefined>, address: Address, onReady: () => void }} options
 * @returns {Promise<number>} 0 after a stop that was asked for
 * @throws {Stop} when the server ended by itself
 * @typedef {{ HOST: string, PORT: number }} Address
 */
export async function serve({ command: [program, ...args], env, address, onReady }) {
  const server = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
  const ended = new Promise((resolve, reject) => {
    server.on('error', reject)
    server.on('exit', (code, signal) => resolve({ code, signal }))
  })
  const stop = passSignalsTo(server)
  const readyUrl = `${localOrigin(address)}/readyz`
  const isReady = await Promise.race([ended.then(() => false), untilReady({ readyUrl, isOver: () => isOver(server) })])
  if (isReady) onReady()
  const { code } = await ended
  if (stop.wasAsked) return 0
  throw new Stop(`Le serveur s’est arrêté${isReady ? '' : ' avant d’être prêt'} (code ${code}) : voir ci-dessus.`)
}

/**
 * Where this machine itself reaches a server that listens on an address.
 * @param {Address} address
 */
export function localOrigin({ HOST, PORT }) {
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[HOST] ?? HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`
}

function passSignalsTo(server) {
  const stop = { wasAsked: false }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stop.wasAsked = true
      // On a terminal Ctrl-C reaches the server by itself, and a second SIGINT would look like impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    })
  }
  return stop
}

async function untilReady({ readyUrl, isOver }) {
  while (!isOver()) {
    const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.status === 200) return true
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs))
  }
  return false
}

function isOver(child) {
  return child.exitCode !== null || child.signalCode !== null
}
