/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'd52140eac48ae3838c0efb38999370083fadfc4f90ce4b08761379d6d671048e'
