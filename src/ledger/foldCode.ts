/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '0e77d205b19d9a71d967ec4c3a143697a8e475b0bb04236417baca6a22418d17'
