/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '69c387e9223fe3293a220ec47dfc45d7ae3d2fa8f2714a9bf62dd64580ae06bf'
