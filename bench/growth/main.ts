import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { madeFolder, onCopy, run } from './places.ts'
import { missed, textOf, type Kept, type Measured, type Verified } from './report.ts'
import { LONG, SIZES } from './worlds.ts'

const RESULTS = 'bench/growth/RESULTS.md'

/**
 * Makes the databases that are not there yet, measures on a copy of each, one after the other. `--laps 20` measures less and
 * keeps nothing; `--profile dossier` leaves a profile of each process there.
 */
const { values } = parseArgs({
  options: { laps: { type: 'string' }, sizes: { type: 'string' }, profile: { type: 'string' } },
})
const args = values.laps ? { laps: Number(values.laps), warming: 5 } : {}
const node = ['--expose-gc', ...(values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [])]
const asked = values.sizes?.split(',')
const isAsked = (name: string) => !asked || asked.includes(name)

const sizes = []
for (const world of SIZES.filter(({ documents }) => isAsked(String(documents)))) {
  const folder = await madeFolder(world)
  console.log(`  ${world.documents} documents : mesure en cours`)
  const measured = await onCopy(folder, (copy) => run<Measured>('measure', { folder: copy, args, node }))
  sizes.push({ world, measured })
}
const long = isAsked('long') ? await measureLong() : null
const commit = execFileSync('git', ['log', '-1', '--format=%h of %cs'], { encoding: 'utf8' }).trim()
const seen = { commit, sizes, long }
console.log(`\n${textOf(seen)}`)
if (Object.keys(values).length === 0) writeFileSync(RESULTS, textOf(seen))
process.exitCode = missed(seen).length > 0 ? 1 : 0

async function measureLong() {
  const folder = await madeFolder(LONG)
  console.log(`  ${LONG.events} événements : mesure en cours`)
  return onCopy(folder, async (copy) => ({
    world: LONG,
    whole: await run<Measured>('measure', { folder: copy, args: { laps: 0 }, node }),
    checkpoint: await run<Kept>('checkpoint', { folder: copy, args: {}, node }),
    measured: await run<Measured>('measure', { folder: copy, args: { laps: 0 }, node }),
    verified: await run<Verified>('verify', { folder: copy, args: {}, node }),
  }))
}
