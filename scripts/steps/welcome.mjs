import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './root.mjs'

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/

/**
 * What is printed once the server answers: its addresses, and the demonstration accounts while they exist.
 * @param {{ env: { HOST: string, PUBLIC_URL: string, DEMO_PASSWORD?: string }, accounts: Account[] }} options
 * @returns {string}
 * @typedef {{ email: string, role: string, partner: string | null }} Account
 */
export function welcome({ env, accounts }) {
  const addresses = [
    `Site            ${env.PUBLIC_URL}/`,
    `Administration  ${env.PUBLIC_URL}/admin`,
    `API             ${env.PUBLIC_URL}/v1/openapi.json`,
  ]
  return ['', 'Coplume est prêt.', ...addresses, ...demonstration({ env, accounts }), ''].join('\n')
}

/**
 * The demonstration accounts that the seed noted down in the data folder; none when it did not run.
 * @param {{ dataDir: string }} options relative to the clone, or absolute
 * @returns {Account[]}
 */
export function readDemoAccounts({ dataDir }) {
  const file = resolve(root, dataDir, 'demo-accounts.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).accounts : []
}

/**
 * Whether only this machine can reach a server that listens there.
 * @param {string} host
 */
function isLoopback(host) {
  return loopback.test(host)
}

function demonstration({ env, accounts }) {
  if (accounts.length === 0) return []
  const width = Math.max(...accounts.map(({ email }) => email.length))
  const lines = accounts.map(
    ({ email, role, partner }) => `  ${email.padEnd(width)}  ${role}${partner ? `, ${partner}` : ''}`,
  )
  const title = ['', `Comptes de démonstration (mot de passe : ${env.DEMO_PASSWORD ?? 'celui de leur création'})`]
  return [...title, ...lines, ...exposure(env.HOST)]
}

function exposure(host) {
  if (isLoopback(host)) return []
  const warning = `ATTENTION : le serveur écoute sur ${host}, hors de cette machine, et ces comptes y sont ouverts.`
  return ['', warning, 'Supprimez-les, ou revenez à HOST=127.0.0.1.']
}
