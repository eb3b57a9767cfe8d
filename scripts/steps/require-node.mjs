/**
 * Imported first by every command: stops at once when Node is too old.
 * What the commands import must at least link on Node 18, so no named import of a newer built-in anywhere in them.
 */
import { readFileSync } from 'node:fs'
import { nodeVersionProblem } from './node-version.mjs'
import { inRoot } from './root.mjs'

const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
const problem = nodeVersionProblem({ version: process.versions.node, required: engines.node })
if (problem) {
  console.error(problem)
  process.exit(1)
}
