/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'b219ff16a0cc73f0a3236c689f9d87e65dd06e5df36fa85a20cb46aaf51444b4'
