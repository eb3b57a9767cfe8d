import { spawn } from 'node:child_process'
import { clearTimeout, setTimeout } from 'node:timers'
import { pathToFileURL } from 'node:url'
import { program } from './bundle.mjs'
import { freePort } from './port.mjs'
import { inRoot, root } from './root.mjs'
import { localOrigin, untilReady } from './serve.mjs'
import { Stop } from './stop.mjs'
import { whenNpmEnds } from './npm-end.mjs'

/** Pauses before a process that died is started again, in milliseconds; the last one from then on. */
const PAUSES_MS = [0, 1000, 2000, 5000, 10_000, 30_000]
/** Whoever lasted that long begins again at the first pause. */
const LASTED_MS = 60_000
/** What the door passed on is answered before the workshop is told to stop; no longer than a container is given (10 s). */
const DOOR_FIRST_MS = 4000

const production = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }

/** What a process needs of the machine, and nothing of what somebody set there. */
const OF_THE_MACHINE = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'TZ', 'LANG']

/**
 * Runs the workshop, on this machine only, and the public door before it, which is told no secret. One that dies is started
 * again; a signal, or the end of the npm that runs us, stops both; our own end, however it comes, they know by the channel
 * between us.
 * @param {{ env: import('../../src/platform/env.ts').Env, onReady: () => void }} options
 * @returns {Promise<number>} 0 after a stop that was asked for; 1 when one of them said why it cannot start
 * @throws {Stop} when one of them ended by itself before both were ready
 */
export async function superviseBoth({ env, onReady }) {
  const { doorEnvironment } = await import(pathToFileURL(inRoot('dist', 'door-environment.js')).href)
  const port = String(await freePort())
  const workshopUrl = `http://127.0.0.1:${port}`
  const machine = Object.fromEntries(
    OF_THE_MACHINE.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  const told = { HOST: '127.0.0.1', PORT: port, PUBLIC_URL: env.PUBLIC_URL, TRUST_PROXY: String(env.TRUST_PROXY + 1) }
  const state = { isStopping: false, isReady: false }
  const [workshop, door] = [
    { name: 'L’atelier', command: program('server'), env: { ...process.env, ...production, ...told } },
    { name: 'La porte publique', command: program('door'), env: { ...machine, ...doorEnvironment(env, workshopUrl) } },
  ].map((process) => keep(process, state))
  const kept = [workshop, door]
  // Asked twice, both are told at once.
  const stop = (signal) => {
    const isAgain = state.isStopping
    state.isStopping = true
    door.stop(signal)
    if (isAgain) return workshop.stop(signal)
    const late = setTimeout(() => workshop.stop(signal), DOOR_FIRST_MS)
    void door.ended.then(() => {
      clearTimeout(late)
      workshop.stop(signal)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  const unwatch = whenNpmEnds(() => stop('SIGTERM'))
  const ended = Promise.race(kept.map(({ ended }) => ended))
  const readyUrl = `${localOrigin(env)}/readyz`
  void untilReady({ readyUrl, isOver: () => state.isStopping, isReady: (body) => body.workshop?.ready === true }).then(
    (isReady) => {
      state.isReady = isReady
      if (isReady) onReady()
    },
  )
  // Ended for good: told to stop, or before both were ready.
  const first = await ended
  if (!state.isStopping) stop('SIGTERM')
  const all = await Promise.all(kept.map((each) => each.ended))
  unwatch()
  if (first.code === 1 && !state.isReady) return 1
  const failed = all.find(({ code, signal }) => code !== 0 && !(code === null && signal === 'SIGTERM'))
  if (!state.isReady && first.code !== 0 && !first.wasAsked)
    throw new Stop(`${first.name} s’est arrêté avant d’être prêt (code ${first.code}) : voir ci-dessus.`)
  return failed?.code === 1 ? 1 : 0
}

/** A process, and the ones that take its place. `ended` when none will. */
function keep({ name, command: [file, ...args], env }, state) {
  let child
  let timer
  let deaths = 0
  let finish
  const ended = new Promise((resolve) => (finish = resolve))
  const start = () => {
    const startedMs = Date.now()
    child = spawn(file, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    child.on('error', (error) => console.error(error.message))
    child.on('exit', (code, signal) => {
      if (state.isStopping || !state.isReady) return finish({ name, code, signal, wasAsked: state.isStopping })
      deaths = Date.now() - startedMs > LASTED_MS ? 1 : deaths + 1
      const pauseMs = PAUSES_MS[Math.min(deaths, PAUSES_MS.length) - 1]
      console.error(
        `${name} s’est arrêté${name.startsWith('La') ? 'e' : ''} (${signal ?? `code ${code}`}) : on ${pauseMs ? `relance dans ${pauseMs / 1000} s` : 'relance'}.`,
      )
      timer = setTimeout(start, pauseMs)
    })
  }
  start()
  return {
    ended,
    stop(signal) {
      clearTimeout(timer)
      if (child.exitCode !== null || child.signalCode !== null) finish({ name, code: 0, signal: null, wasAsked: true })
      else child.kill(signal)
    },
  }
}
