/** `npm run check`: types, lint, styles, unused code, sentences said twice, format, generated files. Everything is run, no warning is ignored. */
import './steps/require-node.mjs'
import { runVisibly, tool } from './steps/child.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { lint, styles, types, unused } from './steps/static-checks.mjs'
import { saidOnce } from './steps/said-once.mjs'
import { createProgress } from './steps/progress.mjs'
import { inRoot } from './steps/root.mjs'
import { runCommand, Stop } from './steps/stop.mjs'

const checks = {
  types,
  lint,
  styles,
  'unused code': unused,
  'every sentence once': saidOnce,
  format: () => runVisibly(tool('prettier', '--check', '.')),
  'generated files': () => runVisibly([process.execPath, inRoot('scripts/generate.mjs'), '--check']),
}

await runCommand(async () => {
  await createProgress().step('Dépendances', ensureInstalled)
  const failed = []
  for (const [name, check] of Object.entries(checks)) {
    console.log(`\n── ${name}`)
    if ((await check()) !== 0) failed.push(name)
  }
  if (failed.length > 0) throw new Stop(`\nÀ corriger : ${failed.join(', ')}.`)
  console.log('\nTout est en ordre.')
})
