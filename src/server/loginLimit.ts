import type { Request } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'

/** Attempts to log in from one address in a quarter of an hour. Per account, Payload itself locks after eight failures. */
const PER_ADDRESS = 50

/** Slows down whoever tries passwords or asks for resets from one address. Successful logins do not count. */
export const loginLimit = () =>
  rateLimit({
    windowMs: 15 * 60 * 1000,
    limit: PER_ADDRESS,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (req: Request) => ipKeyGenerator(req.ip ?? ''),
    message: {
      errors: [
        {
          code: 'too_many_attempts',
          message: 'Trop de tentatives depuis cette adresse : réessayez dans un quart d’heure.',
        },
      ],
    },
  })

/** What asks for a password, a mail or a token. */
export const GUARDED_PATHS = [
  '/api/users/login',
  '/api/users/forgot-password',
  '/api/users/reset-password',
  '/api/users/unlock',
]
