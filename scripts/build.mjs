/** `npm run build`: builds the server (esbuild) and the interface (Next), fresh or not. */
import './steps/require-node.mjs'
import { ensureBundled } from './steps/bundle.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { ensureNextBuilt } from './steps/next-build.mjs'
import { createProgress } from './steps/progress.mjs'
import { runCommand } from './steps/stop.mjs'

await runCommand(async () => {
  const { step } = createProgress()
  await step('Dépendances', ensureInstalled)
  await step('Serveur', () => ensureBundled({ isForced: true }))
  await step('Interface', () => ensureNextBuilt({ isForced: true }))
})
