import { existsSync } from 'node:fs'
import { runVisibly, tool } from './child.mjs'
import { inRoot } from './root.mjs'

/** Checks the types of the whole clone; answers the exit code. */
export async function types() {
  // Next's ambient types are not in git; without them imports of styles and images have no type.
  const needsNextTypes = existsSync(inRoot('next.config.mjs')) && !existsSync(inRoot('next-env.d.ts'))
  if (needsNextTypes) await runVisibly(tool('next', 'typegen'), { env: { NEXT_TELEMETRY_DISABLED: '1' } })
  return runVisibly(tool('tsc', '--noEmit'))
}

/** Lints our style sheets, an exception without a use counting as an error; answers the exit code. */
export function styles() {
  return runVisibly(tool('stylelint', 'src/**/*.css', '--report-needless-disables', '--max-warnings', '0'))
}

/** Finds what nothing uses: in all that is here, then in the product alone (knip.config.js); answers the exit code. */
export async function unused() {
  const options = ['--no-progress', '--treat-config-hints-as-errors']
  const inAll = await runVisibly(tool('knip', ...options))
  const inProduct = await runVisibly(tool('knip', '--production', ...options))
  return Math.max(inAll, inProduct)
}

/** Lints the whole clone, a warning counting as an error; answers the exit code. */
export function lint() {
  return runVisibly(tool('eslint', '.', '--max-warnings', '0'))
}
