/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '24069282ae99a2618cb097ca413132a8fc170256b02459414a5ac907313f669e'
