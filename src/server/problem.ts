import type { Request, Response } from 'express'
import { getRequestLanguage, type SanitizedConfig } from 'payload'
import { parseCookies } from 'payload/shared'
import { ERRORS, type ErrorCode } from '#domain/errors.ts'
import { refusalText, type Language } from '#domain/wording.ts'
import { takeLeave } from '#public/takeLeave.ts'
import { headersOf } from './headersOf.ts'

interface Problem {
  req: Request
  res: Response
  config: Pick<SanitizedConfig, 'i18n' | 'cookiePrefix'>
  code: ErrorCode
  detail?: Readonly<Record<string, unknown>>
}

/** Refuses a request before Payload sees it: status, code and a sentence in the caller's language. */
export function answerProblem({ req, res, config, code, detail = {} }: Problem): void {
  const message = refusalText({ code, detail }, languageOf({ req, config }))
  res.status(ERRORS[code]).set('Cache-Control', 'no-store')
  res.json({ errors: [{ code, message, ...(Object.keys(detail).length > 0 ? { detail } : {}) }] })
  takeLeave(req)
}

/** The language Payload itself would answer this request in. */
export function languageOf({ req, config }: Pick<Problem, 'req' | 'config'>): Language {
  const headers = headersOf(req)
  const language = getRequestLanguage({ config: config as SanitizedConfig, cookies: parseCookies(headers), headers })
  return language === 'en' ? 'en' : 'fr'
}
