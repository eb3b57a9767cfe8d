import pino from 'pino'
import { env } from './env.ts'

/** The log of the process: JSON lines on standard output. Never a secret, never the text of a document. */
export const logger = pino({ level: env().LOG_LEVEL, base: undefined })
