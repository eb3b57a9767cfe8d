import { describe, expect, test } from 'vitest'
import { chromiumCandidates } from '../../scripts/steps/chromium.mjs'
import { summary } from '../../scripts/steps/summary.mjs'
import { readOutcome } from '../../scripts/steps/tier.mjs'
import { selectTiers } from '../../scripts/steps/tiers.mjs'

describe('the outcome of a runner', () => {
  const counts = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
  const read = (exitCode: number, report: object) => readOutcome({ exitCode, report: JSON.stringify(report) })

  test('is what its report counts', () => {
    expect(read(0, counts)).toEqual({ passed: 3, failed: 0, skipped: 0 })
    const assertionResults = [{ status: 'failed', fullName: 'a story', failureMessages: ['expected 1 to be 2'] }]
    expect(read(1, { ...counts, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults }] })).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
      failures: ['a story\nexpected 1 to be 2'],
    })
  })

  test('tells again at the end what failed', () => {
    const text = summary([{ name: 'unit', passed: 3, failed: 1, failures: ['a story\nexpected 1 to be 2'] }])
    expect(text).toContain('✗ unit: a story\nexpected 1 to be 2\n')
    expect(text.split('\n').at(-1)).toBe('3 passed, 1 failed')
  })

  test.each([
    ['without a report', () => readOutcome({ exitCode: 139 })],
    ['with half a report', () => readOutcome({ exitCode: 0, report: '{"numPassed' })],
    ['that failed beside its tests', () => read(1, counts)],
    ['that ran nothing', () => read(0, { ...counts, numPassedTests: 0 })],
    [
      'with a file that cannot load',
      () => read(1, { ...counts, testResults: [{ status: 'failed', assertionResults: [] }] }),
    ],
  ])('%s is one failure', (_, outcome) => {
    expect(outcome()).toMatchObject({ failed: 1, remark: expect.any(String) })
  })

  test('is neither passed nor failed when it says why it cannot run', () => {
    const outcome = readOutcome({ exitCode: 1, note: 'no mongod here\n' })
    expect(outcome).toEqual({ passed: 0, failed: 0, notRun: 'no mongod here' })
  })

  test('keeps its failures, whatever a note says', () => {
    const report = JSON.stringify({ ...counts, numFailedTests: 1 })
    expect(readOutcome({ exitCode: 1, report, note: 'no mongod here' })).toMatchObject({ failed: 1 })
  })

  test('is summed alone on the last line', () => {
    const text = summary([
      { name: 'unit', passed: 3, failed: 1, skipped: 2 },
      { name: 'mongo', passed: 0, failed: 0, notRun: 'no mongod here' },
    ])
    expect(text.split('\n').at(-1)).toBe('3 passed, 1 failed')
    expect(text).toContain('  unit   3 passed, 1 failed, 2 SKIPPED\n  mongo  not run: no mongod here')
    expect(text).toContain('\nNOT RUN (1): mongo\n')
  })

  test('is asked by name or by group', () => {
    expect(selectTiers(['integration'])?.map(({ name }) => name)).toEqual(['sqlite', 'mongo'])
    expect(selectTiers([])).toHaveLength(6)
    expect(selectTiers(['unti'])).toBeUndefined()
    const onNode24 = ['unit on Node 24', 'sqlite on Node 24', 'e2e on Node 24']
    expect(selectTiers(['--long'])?.map(({ name }) => name)).toEqual(['long', ...onNode24])
    expect(selectTiers(['unit', 'node24'])?.map(({ name }) => name)).toEqual(['unit', ...onNode24])
  })
})

test('Chromium is looked for where one says, then on PATH', () => {
  expect(chromiumCandidates({ CHROMIUM_PATH: '/mine', PATH: '/a' }).slice(0, 2)).toEqual(['/mine', '/a/chromium'])
})
