/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '50bbac35f62994661108426c0c33e2d8cb5909f9def41518855c19449eb7518d'
