/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'bab2a3a032dc0db616a7abdd2e2da5c755ca919b23e8aef573f56168da9b92aa'
