/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'f2101f641bc25a227a7f1adc6aeca8e13d782288c3cb97d0e0c01c56f5158756'
