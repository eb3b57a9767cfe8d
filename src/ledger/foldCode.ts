/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '82392f9a0056b16a88ae21761872f60179b9e7bdb28ce1b4e8a8f5b7eda9491d'
