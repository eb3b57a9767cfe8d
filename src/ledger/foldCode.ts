/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'dabe1a5e44bd86d9c680a6c502c16b720cfa94e7ccecb961fffc0fd39b742f4c'
