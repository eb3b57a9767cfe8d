/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '78d7080f1eb3f39a91ad15095375df172bea242e240e22f1fd6085b4965a6ac8'
