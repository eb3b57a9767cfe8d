import { ensureBundled } from './bundle.mjs'
import { ensureEnvFile } from './env-file.mjs'
import { ensureInstalled } from './install.mjs'

/**
 * What every command that runs our code needs: secrets, dependencies, a fresh bundle.
 * @param {{ step: ReturnType<typeof import('./progress.mjs').createProgress>['step'], shouldAddDemoPassword?: boolean }} options
 */
export async function prepare({ step, shouldAddDemoPassword = true }) {
  await step('Configuration', () => ensureEnvFile({ shouldAddDemoPassword }))
  await step('Dépendances (une à deux minutes la première fois)', ensureInstalled)
  await step('Serveur', ensureBundled)
}
