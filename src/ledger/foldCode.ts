/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'a0093d9118786d172226b9ee3770b0f37defb528f2902f8fb29399fe9716ab9c'
