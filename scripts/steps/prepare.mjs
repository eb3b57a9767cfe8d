import { ensureBundled } from './bundle.mjs'
import { ensureEnvFile } from './env-file.mjs'
import { ensureInstalled } from './install.mjs'

/**
 * What every command that runs our code needs: secrets, dependencies, a fresh bundle.
 * @param {{ step: ReturnType<typeof import('./progress.mjs').createProgress>['step'], needsSecrets?: boolean,
 *   shouldAddDemoPassword?: boolean, isKeyLost?: boolean }} options
 */
export async function prepare({ step, needsSecrets = true, shouldAddDemoPassword = true, isKeyLost = false }) {
  if (needsSecrets) await step('Configuration', () => ensureEnvFile({ shouldAddDemoPassword, isKeyLost }))
  await step('Dépendances (une à deux minutes la première fois)', ensureInstalled)
  await step('Serveur', ensureBundled)
}
