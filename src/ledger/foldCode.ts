/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '37109bc5fb085748ba3faae462807a9ee0e3fb8a0aa8b9f6a5892a47327d20ab'
