import type { Express, Request } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { Payload } from 'payload'
import { answerProblem } from './problem.ts'

const WINDOW_MINUTES = 15
/** Failed attempts with the link of a mail, or to unlock, from one address in a window. Logins: `attempts.ts`. */
const FAILURES = 50
/** Mails with a reset link from one address in a window: asking always « succeeds », so every request counts. */
const RESET_MAILS = 10

/** Refuses whoever tries links or asks for mails from one address. */
export function limitResets(app: Express, payload: Payload): void {
  const failures = limiter({ payload, limit: FAILURES, skipSuccessfulRequests: true })
  app.use(['/api/users/reset-password', '/api/users/unlock'], failures)
  app.use('/api/users/forgot-password', limiter({ payload, limit: RESET_MAILS, skipSuccessfulRequests: false }))
}

interface Limit {
  payload: Payload
  limit: number
  skipSuccessfulRequests: boolean
}

function limiter({ payload, ...limits }: Limit) {
  return rateLimit({
    windowMs: WINDOW_MINUTES * 60 * 1000,
    ...limits,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (req: Request) => ipKeyGenerator(req.ip ?? ''),
    handler: (req, res) => answerProblem({ req, res, config: payload.config, code: 'too_many_attempts' }),
  })
}
