import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '../env.ts'

/** How long a secret still signs beside the one that took its place. */
export const OVERLAP_MS = 24 * 3600 * 1000

/**
 * The secret of an endpoint, as Standard Webhooks write it (`whsec_…`). It is derived from the installation's own secret and kept
 * nowhere: the database holds which generation is in force.
 */
export function webhookSecret(webhook: string, generation: number): string {
  const made = hkdfSync('sha256', env().PAYLOAD_SECRET, 'coplume webhook', `${webhook} ${generation}`, 32)
  return `whsec_${Buffer.from(made).toString('base64')}`
}

/** What is signed: the stable id of the message, the second it is sent (since 1970), its body. */
interface Message {
  readonly id: string
  readonly seconds: number
  readonly body: string
}

/** The headers of a message by the Standard Webhooks scheme, one signature for each secret. */
export function signedHeaders({ id, seconds, body }: Message, secrets: readonly string[]): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures.join(' ') }
}
