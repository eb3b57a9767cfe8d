/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '941d927cc5a671d492b21b57b1c7e17e468cd31a6f6edb8b6be5e5bf72d41977'
