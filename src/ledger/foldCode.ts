/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'e953988da5cf842ceec25906e39a545a55ee2a97baa8b08856af936d23c7082b'
