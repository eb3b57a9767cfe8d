/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '56d026f068033e0a1a7f33eab99d084cd595f463ddd2c85123daf378a05cef9c'
