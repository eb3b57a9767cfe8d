/**
 * `npm test`: installs what is missing, then types, lint, unit, integration, browser.
 * `npm test -- unit` runs only the tiers it names, `npm run test:long` what takes too long for every change, and the tiers on
 * Node 24 (`npm test -- node24`). The last line is `N passed, N failed`.
 */
import './steps/require-node.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { createProgress } from './steps/progress.mjs'
import { runCommand, Stop } from './steps/stop.mjs'
import { summary } from './steps/summary.mjs'
import { selectTiers, tiers } from './steps/tiers.mjs'

await runCommand(async () => {
  const selected = selectTiers(process.argv.slice(2))
  if (!selected) throw new Stop(`Les niveaux de test sont : ${tiers.map(({ name }) => name).join(', ')}.`)

  await createProgress().step('Dépendances (une à deux minutes la première fois)', ensureInstalled)
  const outcomes = []
  for (const tier of selected) {
    console.log(`\n── ${tier.name}`)
    const outcome = await tier.run().catch((error) => crash({ name: tier.name, error }))
    if (outcome.notRun) console.log(`not run: ${outcome.notRun}`)
    outcomes.push(outcome)
  }
  console.log(summary(outcomes))
  return outcomes.some(({ failed }) => failed > 0) ? 1 : 0
})

function crash({ name, error }) {
  console.error(error instanceof Stop ? `${error.details}\n${error.message}` : error)
  return { name, passed: 0, failed: 1, remark: 'it could not be started: see above' }
}
