import { generateKeyPairSync, randomBytes } from 'node:crypto'

/** How each secret of `.env` is made, by the name of its variable. */
export const secretMakers = {
  PAYLOAD_SECRET: () => randomBytes(32).toString('hex'),
  LEDGER_PRIVATE_KEY: () =>
    generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  DEMO_PASSWORD: () => randomBytes(12).toString('base64url'),
}
