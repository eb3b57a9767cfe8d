import { readFileSync } from 'node:fs'
import { clearInterval, setInterval } from 'node:timers'

const lookEveryMs = 500

/**
 * Calls back once when the `npm start` (or `npm run dev`) that runs this command is gone: npm passes SIGTERM and SIGINT on
 * to the shell in between only, SIGHUP and SIGKILL to nobody. Whoever starts us without npm may leave us running. A SIGINT sent
 * to npm alone, not to the group as a terminal does, ends nothing where that shell is dash: it waits for us, keeps it to itself,
 * and npm waits for it. SIGTERM does.
 * @param {() => void} onEnd
 * @returns {() => void} stops looking
 */
export function whenNpmEnds(onEnd) {
  if (!['start', 'dev'].includes(process.env.npm_lifecycle_event ?? '')) return () => {}
  const before = ancestors()
  const timer = setInterval(() => {
    if (ancestors() === before) return
    clearInterval(timer)
    onEnd()
  }, lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Our parent; when that is the shell npm runs us by, npm too, where the system tells it. */
function ancestors() {
  const { name, parent } = lookAt(process.ppid)
  return /^(ba|da|a|z)?sh$/.test(name) ? `${process.ppid} ${parent}` : `${process.ppid}`
}

function lookAt(pid) {
  try {
    // The name stands in parentheses and may hold any of them.
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return { name: name ?? '', parent: parent ?? '' }
  } catch {
    return { name: '', parent: '' }
  }
}
