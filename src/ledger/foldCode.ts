/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'e4e6b8a4db40aa1d68f637c8c7602fb107e414e7a1cf39d97ee27ecd64fd8f51'
