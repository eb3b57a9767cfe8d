/**
 * The end of `npm test`: a line per runner, then `N passed, N failed` alone on the last one.
 * @param {import('./tier.mjs').Outcome[]} outcomes
 * @returns {string} several lines, without a final newline
 */
export function summary(outcomes) {
  const width = Math.max(...outcomes.map(({ name }) => name.length))
  const lines = outcomes.map((outcome) => `  ${outcome.name.padEnd(width)}  ${describe(outcome)}`)
  const notRun = outcomes.filter((outcome) => outcome.notRun).map(({ name }) => name)
  if (notRun.length > 0) lines.push('', `NOT RUN (${notRun.length}): ${notRun.join(', ')}`)
  const failures = outcomes.flatMap(({ name, failures = [] }) => failures.map((text) => `✗ ${name}: ${text}\n`))
  return [
    '',
    ...failures,
    ...lines,
    '',
    `${total(outcomes, 'passed')} passed, ${total(outcomes, 'failed')} failed`,
  ].join('\n')
}

function describe({ passed, failed, skipped = 0, notRun, about, remark }) {
  if (notRun) return `not run: ${notRun}`
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} SKIPPED` : ''}`
  const notes = [about, remark].filter(Boolean).join('; ')
  return notes ? `${counts} (${notes})` : counts
}

function total(outcomes, key) {
  return outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
}
