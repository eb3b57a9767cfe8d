import { APIError, type PayloadRequest } from 'payload'
import { ERRORS, isRefusal, type ErrorCode, type Refusal } from '#domain/errors.ts'
import { refusalText, type Language } from '#domain/wording.ts'

export const languageOf = (req: Pick<PayloadRequest, 'i18n'>): Language => (req.i18n?.language === 'en' ? 'en' : 'fr')

/** Refuses inside a Payload hook: the sentence is shown to the person; the code and what it is about are in `errors[0].data`. */
export function refuse(req: PayloadRequest, code: ErrorCode, detail: Refusal['detail'] = {}): never {
  const error = new APIError(refusalText({ code, detail }, languageOf(req)), ERRORS[code], { ...detail, code }, true)
  // The configuration logs what has this name as news, not as a failure.
  error.name = 'Refused'
  throw error
}

/** A refusal as the JSON answer of an endpoint of ours. Anything else thrown is Payload's to log and hide. */
export function refusalResponse(error: unknown, language: Language): Response {
  if (!isRefusal(error)) throw error
  const { code, status, detail, findings } = error as Refusal
  const body = {
    errors: [
      {
        code,
        message: refusalText({ code, detail }, language),
        ...(Object.keys(detail).length ? { detail } : {}),
        ...(findings.length ? { findings } : {}),
      },
    ],
  }
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}
