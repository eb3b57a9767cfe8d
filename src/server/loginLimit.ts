import type { Express, Request } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'

const WINDOW_MINUTES = 15
/** Failed attempts from one address in a window. Per account, Payload itself locks after eight failures. */
const FAILURES = 50
/** Mails with a reset link from one address in a window: asking always « succeeds », so every request counts. */
const RESET_MAILS = 10

/** Slows down whoever tries passwords or asks for mails from one address. */
export function limitLogins(app: Express): void {
  const failures = limiter({ limit: FAILURES, skipSuccessfulRequests: true })
  app.use(['/api/users/login', '/api/users/reset-password', '/api/users/unlock'], failures)
  app.use('/api/users/forgot-password', limiter({ limit: RESET_MAILS, skipSuccessfulRequests: false }))
}

function limiter({ limit, skipSuccessfulRequests }: { limit: number; skipSuccessfulRequests: boolean }) {
  const text = `Trop de tentatives depuis cette adresse : réessayez dans ${WINDOW_MINUTES} minutes.`
  return rateLimit({
    windowMs: WINDOW_MINUTES * 60 * 1000,
    limit,
    skipSuccessfulRequests,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (req: Request) => ipKeyGenerator(req.ip ?? ''),
    message: { errors: [{ code: 'too_many_attempts', message: text }] },
  })
}
