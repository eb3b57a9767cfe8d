/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '89c038325be7680a424cfdfcd3f972e4728fcf4b76cebef8037a55b42a2c8de1'
