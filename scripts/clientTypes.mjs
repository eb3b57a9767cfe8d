/** Writes the types of `@coplume/client` from the description of `/v1` (docs/openapi.json). Called by `npm run generate`. */
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { inRoot } from './steps/root.mjs'

const described = JSON.parse(readFileSync(inRoot('docs/openapi.json'), 'utf8'))
const head = '/** Made from docs/openapi.json by `npm run generate`: not to be changed by hand. */\n\n'
writeFileSync(inRoot('packages/client/src/schema.ts'), head + astToString(await openapiTS(described)))
