import { ensureBundled } from './bundle.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureNextBuilt } from './next-build.mjs'
import { lint, types } from './static-checks.mjs'
import { runCheck, runVitest } from './tier.mjs'

/** Everything `npm test` runs, in order; a tier answers its outcome. `group` is a second name it can be called by. */
export const tiers = [
  { name: 'types', run: () => runCheck({ name: 'types', run: types }) },
  { name: 'lint', run: () => runCheck({ name: 'lint', run: lint }) },
  { name: 'unit', run: () => runVitest({ name: 'unit' }) },
  { name: 'sqlite', group: 'integration', run: () => runVitest({ name: 'sqlite' }) },
  { name: 'mongo', group: 'integration', run: () => runVitest({ name: 'mongo' }) },
  { name: 'e2e', group: 'browser', run: runBrowser },
]

/** What takes too long for every change: `npm run test:long`, once before a release. */
const longTiers = [{ name: 'long', run: runLong }]

/**
 * The tiers a command line asks for, by name or group; all of them when it asks for none; `--long` the long ones.
 * @param {string[]} wanted
 * @returns {typeof tiers | undefined} undefined when a name means nothing
 */
export function selectTiers(wanted) {
  if (wanted.join() === '--long') return longTiers
  const isKnown = (name) => tiers.some((tier) => tier.name === name || tier.group === name)
  if (!wanted.every(isKnown)) return undefined
  return tiers.filter(({ name, group }) => wanted.length === 0 || wanted.includes(name) || wanted.includes(group))
}

async function runLong() {
  await ensureBundled()
  await ensureNextBuilt()
  return runVitest({ name: 'long' })
}

async function runBrowser() {
  const chromiumPath = await ensureChromium()
  if (!chromiumPath) {
    return { name: 'e2e', passed: 0, failed: 1, remark: 'NO CHROMIUM: install one, or set CHROMIUM_PATH' }
  }
  await ensureBundled()
  await ensureNextBuilt()
  return runVitest({ name: 'e2e', env: { CHROMIUM_PATH: chromiumPath } })
}
