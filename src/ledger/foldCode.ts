/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '2347c156bd43ab46f6cd01e5b124dae9d9ba0a07bfc97bb745c93fd2b804f97c'
