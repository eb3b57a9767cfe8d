import { spawn } from 'node:child_process'
import { root } from './root.mjs'
import { Stop } from './stop.mjs'
import { whenNpmEnds } from './npm-end.mjs'

const pollEveryMs = 200

/**
 * Starts the server, says when it is ready, and lasts until it ends. A signal, or the end of the npm that runs us, is passed
 * on to it; our own end, however it comes, it knows by the channel between us.
 * @param {{ command: string[], env: Record<string, string | undefined>, address: Address, onReady: () => void }} options
 * @returns {Promise<number>} 0 after a stop that was asked for, of us or of the server; 1 when it said why it cannot start
 * @throws {Stop} when the server ended by itself
 * @typedef {{ HOST: string, PORT: number }} Address
 */
export async function serve({ command: [program, ...args], env, address, onReady }) {
  const server = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise((resolve, reject) => {
    server.on('error', reject)
    server.on('exit', (code, signal) => resolve({ code, signal }))
  })
  const stop = passSignalsTo(server)
  const readyUrl = `${localOrigin(address)}/readyz`
  const isReady = await Promise.race([ended.then(() => false), untilReady({ readyUrl, isOver: () => isOver(server) })])
  if (isReady) onReady()
  const { code } = await ended
  if (code === 0 || (stop.wasAsked && code === null)) return 0
  if (code === 1 && (stop.wasAsked || !isReady)) return 1
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
  // A terminal's Ctrl-C reaches the server by itself too: it is told twice, and stops once.
  const ask = (signal) => {
    stop.wasAsked = true
    server.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask)
  const unwatch = whenNpmEnds(() => ask('SIGTERM'))
  server.on('exit', unwatch)
  return stop
}

/**
 * Whether a server became ready before it was over.
 * @param {{ readyUrl: string, isOver: () => boolean, isReady?: (body: any) => boolean }} options
 */
export async function untilReady({ readyUrl, isOver, isReady = () => true }) {
  while (!isOver()) {
    const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    const body = await answer?.json().catch(() => null)
    if (answer?.status === 200 && body && isReady(body)) return true
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs))
  }
  return false
}

function isOver(child) {
  return child.exitCode !== null || child.signalCode !== null
}
