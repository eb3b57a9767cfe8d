/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'a79a281f3d7a403b4cdc711503314eda88be976a72e312cad759a53ac72ae58f'
