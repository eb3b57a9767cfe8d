/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '279b20ccce731ee7218c377968d0f7c05db751864fb92a6f22ec4501b2c70e68'
