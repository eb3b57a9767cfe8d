import { spawn } from 'node:child_process'
import { inRoot, root } from './root.mjs'
import { Stop } from './stop.mjs'

/** The development tools, by the file Node runs: no shell and no PATH in between. */
const tools = {
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  next: 'next/dist/bin/next',
  payload: 'payload/bin.js',
  playwright: 'playwright-core/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  stylelint: 'stylelint/bin/stylelint.mjs',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
}

/**
 * A command line that runs an installed tool with this very Node.
 * @param {keyof typeof tools} name
 * @param {...string} args
 * @returns {string[]}
 */
export function tool(name, ...args) {
  return [process.execPath, inRoot('node_modules', tools[name]), ...args]
}

/**
 * Runs a command with its output on the terminal.
 * @param {string[]} command program and arguments
 * @param {{ env?: Record<string, string | undefined> }} [options] variables added to this process's own
 * @returns {Promise<number>} the exit code; 1 when a signal ended it or it could not start
 */
export function runVisibly(command, { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = start(command, { env, stdio: 'inherit' })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs a command silently; its output is shown only when it fails.
 * @param {string[]} command program and arguments
 * @param {{ failure: string, env?: Record<string, string | undefined> }} options `failure` is the sentence of the Stop
 * @returns {Promise<string>} what it printed
 */
export function runQuietly(command, { failure, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = start(command, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk) => (output += chunk)
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', (error) => reject(new Stop(failure, { details: error.message })))
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Stop(failure, { details: output }))))
  })
}

function start([program, ...args], { env, stdio }) {
  // npm is a .cmd file on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && program === 'npm'
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio, shell })
  passSignalsTo(child)
  return child
}

/** A command that is told to stop stops its child first, then itself: no npm goes on installing alone. */
function passSignalsTo(child) {
  let received
  const pass = (signal) => child.kill((received = signal))
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  signals.forEach((signal) => process.on(signal, pass))
  child.on('close', () => {
    signals.forEach((signal) => process.off(signal, pass))
    if (received) process.kill(process.pid, received)
  })
}
