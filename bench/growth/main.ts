import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { madeFolder, onCopy, run } from './places.ts'
import { missed, textOf, together, type Kept, type Measured, type Verified } from './report.ts'
import { LONG, SIZES, type World } from './worlds.ts'

const RESULTS = 'bench/growth/RESULTS.md'
/** Events after which a running server has written one (`src/jobs/tendLedger.ts`). */
const CHECKPOINT = 5000

/**
 * Makes the databases that are not there yet, measures on a copy of each, one after the other. `--laps 20` measures less,
 * `--sizes 68,long` less yet and keeps nothing; `--profile dossier` leaves a profile of each process there.
 */
const { values } = parseArgs({
  options: { laps: { type: 'string' }, sizes: { type: 'string' }, profile: { type: 'string' } },
})
const args = values.laps ? { laps: Number(values.laps), warming: 5 } : {}
const node = ['--expose-gc', ...(values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [])]
const asked = values.sizes?.split(',')
const isAsked = (name: string) => !asked || asked.includes(name)

const worlds = SIZES.filter(({ documents }) => isAsked(String(documents)))
const measured = new Map<World, Measured>()
// There and back: a machine that others use is not the same at both ends of a run.
for (const world of [...worlds, ...worlds.toReversed()]) {
  const folder = await madeFolder(world)
  console.log(`  ${world.documents} documents : mesure en cours`)
  const found = await onCopy(folder, async (copy) => {
    if (world.events >= CHECKPOINT) await run<Kept>('checkpoint', { folder: copy, args: {} })
    return run<Measured>('measure', { folder: copy, args, node })
  })
  const former = measured.get(world)
  measured.set(world, former ? together(former, found) : found)
}
const sizes = worlds.map((world) => ({ world, measured: measured.get(world)! }))
const long = isAsked('long') ? await measureLong() : null
const commit = execFileSync('git', ['log', '-1', '--format=%h of %cs'], { encoding: 'utf8' }).trim()
const seen = { commit, sizes, long }
console.log(`\n${textOf(seen)}`)
if (!values.sizes && !values.profile) writeFileSync(RESULTS, textOf(seen))
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
