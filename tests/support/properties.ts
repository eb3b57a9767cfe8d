import fc from 'fast-check'
import { RUN_SEED } from './seed.ts'

fc.configureGlobal({ seed: RUN_SEED })

/** fast-check on the seed of the run; a counterexample is told with its path. */
export { fc }
