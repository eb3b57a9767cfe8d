/**
 * `npm run generate`: rewrites the files that are made from the code.
 * With `--check` it leaves them as they were, and fails with the names of those that are stale.
 */
import './steps/require-node.mjs'
import { runQuietly, tool } from './steps/child.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { createProgress } from './steps/progress.mjs'
import { inRoot } from './steps/root.mjs'
import { readFiles, staleNames, writeFiles } from './steps/snapshot.mjs'
import { runCommand, Stop } from './steps/stop.mjs'

const generatedFiles = [
  'payload-types.ts',
  'src/app/(payload)/admin/importMap.js',
  'docs/openapi.json',
  'docs/state-table.md',
  'src/ledger/foldCode.ts',
  'packages/client/src/schema.ts',
]

/** Nothing here needs real secrets, a database or a `.env`; the condition: see `program` of bundle.mjs. */
const env = {
  NODE_ENV: 'development',
  NODE_OPTIONS: '--conditions=production',
  PAYLOAD_CONFIG_PATH: inRoot('payload.config.ts'),
}

await runCommand(async () => {
  const { step } = createProgress()
  await step('Dépendances', ensureInstalled)
  const before = readFiles(generatedFiles)
  const isCheck = process.argv.includes('--check')
  try {
    await step('Types de Payload', () => run(tool('payload', 'generate:types')))
    await step('Carte des composants', () => run(tool('payload', 'generate:importmap')))
    await step('OpenAPI, table des états, empreinte des règles', () =>
      run([process.execPath, '--import', 'tsx', inRoot('scripts/generate.ts')]),
    )
    await step('Types du client', () => run([process.execPath, inRoot('scripts/clientTypes.mjs')]))
    const stale = staleNames({ before, after: readFiles(generatedFiles) })
    if (isCheck && stale.length > 0) throw new Stop(`Fichiers périmés : ${stale.join(', ')}. Lancez npm run generate.`)
    if (!isCheck) console.log(stale.length > 0 ? `Récrits : ${stale.join(', ')}` : 'Tout était à jour.')
  } finally {
    if (isCheck) writeFiles(before)
  }
})

async function run(command) {
  await runQuietly(command, { env, failure: `Échec de : ${command.slice(1).join(' ')}` })
}
