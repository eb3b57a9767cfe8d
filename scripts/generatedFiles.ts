import { openApiDocument } from '#delivery/http/openapi.ts'
import { foldCodeFile } from './foldCode.ts'
import { stateTable } from './stateTable.ts'

/** Files that are made from the code, by path, as they must be. `doctor` compares, `generate` writes. */
export const generatedFiles = (): Readonly<Record<string, string>> => ({
  'docs/openapi.json': `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  'docs/state-table.md': stateTable(),
  'src/ledger/foldCode.ts': foldCodeFile(),
})
