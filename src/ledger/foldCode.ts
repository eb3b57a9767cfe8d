/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'e5964d2f1527d078e327a88aba60352821a499c0e6cbba9a944deac9f39191e7'
