import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './child.mjs'
import { inRoot } from './root.mjs'
import { Stop } from './stop.mjs'

const VERSION = '24.21.0'

/**
 * The Node 24 the long tiers run on, whichever runs this: the package `node` of npm, which brings the program, installed into a
 * cache folder (190 MB, once).
 * @returns {Promise<string>} path of the program
 * @throws {Stop} when it cannot be had here
 */
export async function ensureNode24() {
  const folder = inRoot('node_modules/.cache/coplume-tests', `node-${VERSION}`)
  const program = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(program)) await install(folder)
  if (versionOf(program) === `v${VERSION}`) return program
  // A half-installed folder must not be taken for a whole one.
  rmSync(folder, { recursive: true, force: true })
  throw new Stop(`npm brought no Node ${VERSION} for ${process.platform}-${process.arch}`)
}

async function install(folder) {
  mkdirSync(folder, { recursive: true })
  const options = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund']
  await runQuietly(['npm', 'install', ...options, `node@${VERSION}`], {
    failure: `npm could not install node@${VERSION}`,
  })
}

function versionOf(program) {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
