/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '9f1d82332b2b33a2c7dbd12538c22b42836388609f7311dfd09e03d1a5939877'
