/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'fd0a522d2b60fe48c192f1be83be507c95195e2bf70fe79ec9c86e5c4b605946'
