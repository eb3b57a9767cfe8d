/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '65f7cbe33cb67c926919c9036624ac37b3d6a1a2b94191aee2f4bc235aa5ec26'
