/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '0146a45b02380d91021be576b47a76ca6e5c25d221511d14767956e68c7705a1'
