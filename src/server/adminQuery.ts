import type { RequestHandler } from 'express'
import type { Payload } from 'payload'
import { refusalText } from '#domain/wording.ts'
import { badQuery } from '#collections/query/badQuery.ts'
import { queryFault } from '#collections/query/queryFault.ts'
import { escapeHtml } from '#richtext/escapeHtml.ts'
import { decoded } from '#public/decoded.ts'
import { languageOf } from './problem.ts'

const LIST = /^\/admin\/collections\/([\w-]+)(?:\/trash)?(?:\/[^/]+)?(\/versions)?/

const BACK = { fr: 'Revenir à la liste', en: 'Back to the list' }

/**
 * A list whose address asks what cannot be answered is the caller's mistake: Payload's pages fail on it, and note the order
 * it asks for as the person's own, so that the list fails from then on.
 */
export const refuseBadQuestion =
  (payload: Payload): RequestHandler =>
  (req, res, next) => {
    const [, collection = '', versions] = LIST.exec(decoded(req.originalUrl.split('?')[0] ?? '') ?? '') ?? []
    const { search } = new URL(req.originalUrl, 'http://localhost')
    const fault = queryFault({ payload, collection, isVersions: versions !== undefined, search, reader: 'page' })
    if (!fault) return next()
    const language = languageOf({ req, config: payload.config })
    const sentence = escapeHtml(refusalText(badQuery(fault, language), language))
    const back = `<a href="/admin/collections/${escapeHtml(collection)}">${BACK[language]}</a>`
    res
      .status(400)
      .set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': "default-src 'none'" })
      .type('html')
      .send(`<!doctype html><html lang="${language}"><title>400</title><p>${sentence}</p><p>${back}</p></html>`)
  }
