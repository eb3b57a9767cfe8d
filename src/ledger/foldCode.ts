/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'fa7f420ccab6a06cce42d9e553cc271dbfeaa19902ec4f494547641c0ef791c5'
