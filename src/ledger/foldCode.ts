/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '156c720344d7d1e8b2e428745ae19c90acec5c941f74099405c91134aee2a841'
