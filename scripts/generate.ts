import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generatedFiles } from './generatedFiles.ts'

/** Writes the files that are made from the code. Called by `npm run generate`. */
for (const [file, text] of Object.entries(generatedFiles())) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
