/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'ea31acb8c633b69d5230a323cdce58a800b24e269608a6c25fe82bbf698bb3cf'
