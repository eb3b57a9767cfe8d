const numerals = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩']

/**
 * Numbered steps on the terminal: `② Construction… fait (74 s)`.
 *
 * A step's action answers what to print instead of "fait (n s)", for instance "à jour".
 * @param {{ stream?: NodeJS.WritableStream & { isTTY?: boolean }, isQuiet?: boolean }} [options] `isQuiet` prints nothing
 */
export function createProgress({ stream = process.stdout, isQuiet = false } = {}) {
  let count = 0
  const write = (text) => isQuiet || stream.write(text)
  const dim = (text) => (stream.isTTY ? `\u001b[2m${text}\u001b[22m` : text)

  const title = (label) => `${numerals[count++] ?? `${count}.`} ${label}`

  return {
    /**
     * A step that prints lines of its own.
     * @template T
     * @param {string} label
     * @param {() => T | Promise<T>} action
     */
    section(label, action) {
      write(`${title(label)}\n`)
      return action()
    },

    /**
     * @template T
     * @param {string} label
     * @param {() => T | Promise<T>} action
     * @returns {Promise<T>}
     */
    async step(label, action) {
      write(`${title(label)}… `)
      const startedAt = Date.now()
      try {
        const outcome = await action()
        write(dim(typeof outcome === 'string' ? outcome : `fait (${seconds(startedAt)})`) + '\n')
        return outcome
      } catch (error) {
        write('échec\n')
        throw error
      }
    },
  }
}

function seconds(startedAt) {
  return `${Math.round((Date.now() - startedAt) / 1000)} s`
}
