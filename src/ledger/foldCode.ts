/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'a7bbbf6956c2514b8c32cd21c351f4c62bb5f3655a86529152b72ea97e6d9bd8'
