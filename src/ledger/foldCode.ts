/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '00824278a373cd3851e9e517c061927175b8edaabe610881f08049d505705e48'
