import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runQuietly } from './child.mjs'
import { inRoot } from './root.mjs'

const platform = `${process.platform}-${process.arch}`
const lockFile = inRoot('package-lock.json')
/** npm writes this file last: without it an installation was interrupted. */
const installedLockFile = inRoot('node_modules', '.package-lock.json')
const stampFile = inRoot('node_modules', '.coplume-install')

/** Runs `npm ci` when node_modules is missing, incomplete, of another platform, or not what package-lock.json says. */
export async function ensureInstalled() {
  const current = `${platform} ${createHash('sha256').update(readFileSync(lockFile)).digest('hex')}`
  if (existsSync(installedLockFile) && readStamp() === current) return 'à jour'
  const isByHand = isInstalledByHand()
  if (!isByHand) await install()
  writeFileSync(stampFile, current)
  return isByHand ? 'à jour' : undefined
}

async function install() {
  rmSync(stampFile, { force: true })
  await runQuietly(['npm', 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    failure: 'Les dépendances n’ont pas pu être installées (npm ci) : vérifiez l’accès au registre npm, puis relancez.',
  })
}

/** Somebody ran npm themselves since the last stamp. */
function isInstalledByHand() {
  if (!existsSync(installedLockFile)) return false
  const isOfThisPlatform = [platform, ''].includes(readStamp().split(' ')[0])
  return isOfThisPlatform && isSameTree({ wanted: readLock(lockFile), installed: readLock(installedLockFile) })
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
}

/**
 * Whether the installed packages are those of the lock file.
 * Optional packages (of other platforms) and extraneous ones (npm's own leftovers) may be absent, never different.
 * @param {{ wanted: Lock, installed: Lock }} locks contents of package-lock.json and node_modules/.package-lock.json
 * @typedef {{ packages: Record<string, { version?: string, integrity?: string, [flag: string]: unknown }> }} Lock
 */
export function isSameTree({ wanted, installed }) {
  const isPlaced = ([path, entry]) => {
    const found = installed.packages[path]
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.extraneous)
    return found.version === entry.version && found.integrity === entry.integrity
  }
  const hasExtra = Object.keys(installed.packages).some((path) => !wanted.packages[path])
  return !hasExtra && Object.entries(wanted.packages).every((entry) => entry[0] === '' || isPlaced(entry))
}

function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
