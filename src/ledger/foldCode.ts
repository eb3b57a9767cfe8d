/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '689b3880e39c15ce9bc7ac75943797a04766f1b8a8e864c5381952008e108615'
