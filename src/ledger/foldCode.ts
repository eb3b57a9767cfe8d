/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '487dbf1176a645ac4e3e0315a90835eb368096f802d536abe1c27c3775fe1dd9'
