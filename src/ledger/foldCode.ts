/** SHA-256 of the code that folds a ledger. Made by `npm run generate`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = 'c6005ae2513c50126b29aaafedaeae4f08dcd75ff221f0912989d57c96adfe6d'
