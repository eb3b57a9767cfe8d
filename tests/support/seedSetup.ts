import { RUN_SEED } from './seed.ts'

/** Says at the start of a run what its dice are drawn from. */
export default function setup(): void {
  console.log(`Dice: COPLUME_TEST_SEED=${RUN_SEED}`)
}
