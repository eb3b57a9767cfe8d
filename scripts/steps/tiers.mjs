import { delimiter, dirname } from 'node:path'
import { ensureBundled } from './bundle.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureNextBuilt } from './next-build.mjs'
import { ensureNode24 } from './node24.mjs'
import { lint, types } from './static-checks.mjs'
import { Stop } from './stop.mjs'
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
const longTiers = [
  { name: 'long', run: runLong },
  onNode24({ project: 'unit' }),
  onNode24({ project: 'sqlite' }),
  // Those that start the product as people do and need no browser.
  onNode24({ project: 'e2e', files: ['readme', 'start-faults', 'stop'].map((name) => `tests/e2e/${name}.test.ts`) }),
]

/**
 * The tiers a command line asks for, by name or group; all of them when it asks for none; `--long` the long ones.
 * @param {string[]} wanted
 * @returns {typeof tiers | undefined} undefined when a name means nothing
 */
export function selectTiers(wanted) {
  if (wanted.length === 0) return tiers
  if (wanted.join() === '--long') return longTiers
  const all = [...tiers, ...longTiers]
  const isCalled = (name) => (tier) => tier.name === name || tier.group === name
  if (!wanted.every((name) => all.some(isCalled(name)))) return undefined
  return all.filter((tier) => wanted.some((name) => isCalled(name)(tier)))
}

async function runLong() {
  await ensureBundled()
  await ensureNextBuilt()
  return runVitest({ name: 'long' })
}

/** A project of vitest.config.ts on another Node than this one; what it starts finds that Node too. */
function onNode24({ project, files }) {
  const name = `${project} on Node 24`
  const run = async () => {
    let node
    try {
      node = await ensureNode24()
    } catch (error) {
      if (error instanceof Stop) return { name, passed: 0, failed: 0, notRun: error.message }
      throw error
    }
    await ensureBundled()
    await ensureNextBuilt()
    const env = { PATH: [dirname(node), process.env.PATH].join(delimiter) }
    return { ...(await runVitest({ name: project, node, files, env })), name }
  }
  return { name, group: 'node24', run }
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
