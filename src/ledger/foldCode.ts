/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'bd13d116368c6db6596d880d05ea536ed37aaae204391ca8ae6060462688af54'
