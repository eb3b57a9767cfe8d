/** What the worker can do, by the name it exports it under (`src/worker/index.ts`). */
export type TaskName = 'diffHtml' | 'strippedPdf' | 'strippedPicture'

/** Whoever runs tasks beside the loop. Its results are copies. */
export interface Workers {
  /**
   * @param task `person`: id of whoever asked
   * @throws Refusal `busy` when too many wait, `too_much_at_once` when too many of theirs do, `too_heavy` when it was late or
   * broke its worker; what the task threw
   */
  run(task: { name: TaskName; person: string; args: readonly unknown[] }): Promise<unknown>
}

interface Work<Args extends readonly unknown[], Result> {
  readonly name: TaskName
  /** Id of whoever asked: nobody takes all the places. */
  readonly person: string
  /** The same function, for a process that serves nobody else. */
  readonly here: (...args: Args) => Result
  readonly args: Args
}

const WORKERS = Symbol.for('coplume.workers')
/** One per process: Next and Express hold a copy of this module each. */
const shared = globalThis as { [WORKERS]?: Workers }

/** Says who runs heavy tasks from now on; null when nobody does. */
export function entrust(workers: Workers | null): void {
  if (workers) shared[WORKERS] = workers
  else delete shared[WORKERS]
}

/**
 * Does what may take long beside the loop that serves everybody. Commands that serve nobody (seed, verify) have no workers
 * and do it here.
 * @throws what `run` of the workers throws
 */
export async function inWorker<Args extends readonly unknown[], Result>({
  name,
  person,
  here,
  args,
}: Work<Args, Result>): Promise<Awaited<Result>> {
  const workers = shared[WORKERS]
  return (workers ? await workers.run({ name, person, args }) : await here(...args)) as Awaited<Result>
}
