/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '9abc0be77b5497ca7dbe414dbbdaeba3f2a3d594de7b7b818a941d17d4fbcc69'
