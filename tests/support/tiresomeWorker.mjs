/** Tasks under the names of the real ones that do what a worker must not. */
export const diffHtml = async ([deed, ...more]) => {
  if (deed === 'answer') return more
  if (deed === 'throw') throw new Error('of the task')
  if (deed === 'exit') process.exit(1)
  // Memory that is never given back.
  for (const kept = []; deed === 'eat';) kept.push(new Array(1_000_000).fill(kept.length))
  for (;;);
}
