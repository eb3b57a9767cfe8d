/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '8d90b8a466772d95d93387c900022b80f4b5bbc9e477dc88b5e06a7610285f36'
