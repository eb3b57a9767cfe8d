import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runVisibly, tool } from './child.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of a Chromium that starts: an installed one, else Debian's package (as root), else Playwright's download.
 * @returns {Promise<string | undefined>}
 */
export async function ensureChromium() {
  return (await findChromium()) ?? (await installDebianPackage()) ?? (await downloadWithPlaywright())
}

async function findChromium() {
  return chromiumCandidates(process.env)
    .concat(await playwrightsOwn())
    .find(doesStart)
}

/**
 * Where a Chromium may be, most wanted first: CHROMIUM_PATH, then the usual names on PATH, then the usual places.
 * @param {Record<string, string | undefined>} source an environment
 * @returns {string[]} absolute paths, whether there is anything or not
 */
export function chromiumCandidates({ CHROMIUM_PATH, PATH = '' }) {
  const folders = PATH.split(delimiter).filter(Boolean)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...(CHROMIUM_PATH ? [CHROMIUM_PATH] : []), ...onPath, ...usualPlaces]
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core')
  return chromium.executablePath()
}

/** Ubuntu's chromium package is an empty shell around a snap: only a browser that says its version counts. */
function doesStart(path) {
  if (!existsSync(path)) return false
  // On Windows a browser does not answer --version: it opens a window.
  if (process.platform === 'win32') return true
  try {
    return /\d+\.\d+/.test(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000, stdio: 'pipe' }))
  } catch {
    return false
  }
}

async function installDebianPackage() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('Chromium : installation du paquet de Debian')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runVisibly(['apt-get', 'update', '-q'], { env })
  await runVisibly(['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu'], { env })
  return findChromium()
}

async function downloadWithPlaywright() {
  console.log('Chromium : téléchargement par Playwright')
  await runVisibly(tool('playwright', 'install', 'chromium'))
  return findChromium()
}
