/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'fbb42e83b6557064493f297e4a12db8462e156da425c6fd473b04fcd4df1f711'
