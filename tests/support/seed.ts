/** What all dice and properties of a run are drawn from: COPLUME_TEST_SEED, a whole number; 0 when it is not set. */
export const RUN_SEED = seedOf(process.env.COPLUME_TEST_SEED)

function seedOf(text = '0'): number {
  if (!/^\d{1,9}$/.test(text))
    throw new Error(`COPLUME_TEST_SEED is a whole number of at most nine digits, not ${text}`)
  return Number(text)
}
