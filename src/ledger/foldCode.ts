/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '677b77ec83e82cd497e842ebec6f5b6bb6078b4a60455a3cdd7c3185f27350c0'
