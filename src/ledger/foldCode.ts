/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'd6ed91ec23f9a02bd121d4ad6e45f308062890448f955b9e61d85caad1b0bfe8'
