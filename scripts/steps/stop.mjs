/** A reason to stop that a person can act on: printed as it is, without a stack. */
export class Stop extends Error {
  name = 'Stop'

  /**
   * @param {string} sentence what is wrong and how to mend it
   * @param {{ details?: string }} [more] `details` is the output of the tool that failed, printed above the sentence
   */
  constructor(sentence, { details = '' } = {}) {
    super(sentence)
    this.details = details
  }
}

/**
 * Runs a command's main function; a {@link Stop} becomes its sentence and exit code 1, anything else keeps its stack.
 * @param {() => Promise<number | void>} main answers the exit code; nothing means 0
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    if (error.details) console.error(`\n${error.details.trimEnd()}\n`)
    console.error(error.message)
    process.exitCode = 1
  }
}
