import pino from 'pino'
import { env } from './env.ts'
import { toldError } from './log.ts'

/** Of this log and of Payload's. */
export const toldErrors = { err: (error: unknown) => pino.stdSerializers.err(toldError(error) as Error) }

/** The log of the process: JSON lines on standard output. Never a secret, never the text of a document. */
export const logger = pino({ level: env().LOG_LEVEL, base: undefined, serializers: toldErrors })
