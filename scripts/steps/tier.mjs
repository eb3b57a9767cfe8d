import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runVisibly, tool } from './child.mjs'

/**
 * What came out of one runner. `notRun` is why it could not run at all; `about` says what it ran on; `remark` explains a
 * failure that no test shows; `failures` are the tests that failed, each by its name and what it said.
 * @typedef {{ name: string, passed: number, failed: number, skipped?: number, notRun?: string, about?: string, remark?: string, failures?: string[] }} Outcome
 */

/** Of what a test that failed said, in the summary: the runner says all of it above, where a log may have been cut. */
const MOST_SAID = 10_000

/**
 * Runs a check that either holds or not.
 * @param {{ name: string, run: () => Promise<number> }} check `run` answers an exit code
 * @returns {Promise<Outcome>}
 */
export async function runCheck({ name, run }) {
  const hasPassed = (await run()) === 0
  return { name, passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1 }
}

/**
 * Runs one project of vitest.config.ts.
 * A project that cannot run here writes why into the file named by COPLUME_TIER_NOTE (its globalSetup does); one that can,
 * what it ran on.
 * @param {{ name: string, env?: Record<string, string | undefined>, node?: string, files?: string[] }} project `node` is the
 *   program that runs it, `files` the only ones of its files
 * @returns {Promise<Outcome>}
 */
export async function runVitest({ name, env = {}, node = process.execPath, files = [] }) {
  const folder = mkdtempSync(join(tmpdir(), 'coplume-tier-'))
  const [report, note] = [join(folder, 'report.json'), join(folder, 'note.txt')]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const [, ...vitest] = tool('vitest', 'run', '--project', name, ...reporters, ...files)
  const exitCode = await runVisibly([node, ...vitest], {
    // A shell's production setting would change what React and Payload do.
    env: { NODE_ENV: 'test', ...env, COPLUME_TIER_NOTE: note },
  })
  const outcome = readOutcome({ exitCode, report: readIfPresent(report), note: readIfPresent(note) })
  rmSync(folder, { recursive: true, force: true })
  return { name, ...outcome }
}

/**
 * Counts what a run of vitest says; a run that failed without a failing test counts as one failure.
 * @param {{ exitCode: number, report?: string, note?: string }} run `report` is vitest's JSON
 * @returns {Omit<Outcome, 'name'>}
 */
export function readOutcome({ exitCode, report, note }) {
  const result = parse(report)
  const hasRun = result && result.numPassedTests + result.numFailedTests > 0
  if (note?.trim() && !hasRun) return { passed: 0, failed: 0, notRun: note.trim() }
  if (!result) return { passed: 0, failed: 1, remark: `the runner ended with code ${exitCode} and no report` }

  const brokenFiles = result.testResults.filter(isBrokenFile).length
  const failed = result.numFailedTests + brokenFiles
  const counts = { passed: result.numPassedTests, failed, skipped: result.numPendingTests + result.numTodoTests }
  if (note?.trim()) counts.about = note.trim()
  if (failed > 0) counts.failures = result.testResults.flatMap(failuresIn)
  if (failed > 0 && brokenFiles > 0) return { ...counts, remark: `${brokenFiles} file(s) could not be run` }
  if (failed > 0 || (exitCode === 0 && counts.passed > 0)) return counts
  return { ...counts, failed: 1, remark: exitCode === 0 ? 'no test was run' : 'an error outside the tests: see above' }
}

function failuresIn({ name, message, assertionResults }) {
  const tests = assertionResults.filter(({ status }) => status === 'failed')
  const told = tests.map(({ fullName, failureMessages = [] }) => [fullName, ...failureMessages].join('\n'))
  const all = told.length > 0 || !message ? told : [`${name}\n${message}`]
  return all.map((text) => text.slice(0, MOST_SAID))
}

/** A file that failed before or beside its tests: an import, a setup, a hook. */
function isBrokenFile({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
}

function parse(report) {
  try {
    return JSON.parse(report)
  } catch {
    return undefined
  }
}

function readIfPresent(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
