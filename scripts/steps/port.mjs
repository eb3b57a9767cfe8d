import { createServer } from 'node:net'
import { Stop } from './stop.mjs'

/**
 * Stops with a sentence unless this address can be listened on now.
 * Runs before anything is installed, hence its own reading of HOST and PORT; src/platform/env.ts has the last word.
 * @returns {Promise<void>}
 */
export function ensurePortIsFree({ host = process.env.HOST || '127.0.0.1', port = process.env.PORT || '3000' } = {}) {
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new Stop(`PORT doit être un nombre entre 1 et 65535 (reçu : « ${port} »). Corrigez-le dans .env.`)
  }
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', (error) => reject(new Stop(listenProblem({ code: error.code, host, port }))))
    probe.listen({ host, port: Number(port), exclusive: true }, () => probe.close(() => resolve()))
  })
}

/**
 * A port of this machine nobody listens on now.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen({ host: '127.0.0.1', port: 0 }, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Why an address cannot be listened on, as one sentence.
 * @param {{ code: string, host: string, port: string }} refusal `code` is Node's error code
 */
export function listenProblem({ code, host, port }) {
  const nextPort = Number(port) === 65535 ? 3000 : Number(port) + 1
  const otherPort = `choisissez un autre port : PORT=${nextPort} npm start`
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà pris sur ${host} : arrêtez l’autre programme, ou ${otherPort}`
  if (code === 'EACCES') return `Le port ${port} est réservé au système : ${otherPort}`
  return `HOST=${host} n’est pas une adresse de cette machine (${code}). Laissez 127.0.0.1, ou 0.0.0.0 pour toutes.`
}
