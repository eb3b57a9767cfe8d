import { Router } from 'express'
import type { Payload } from 'payload'
import { createElement } from 'react'
import { isPreviewSigned } from '#collections/shared/previewAddress.ts'
import { isReviewableType } from '#domain/content/index.ts'
import { isUid, LOCALES, type Locale } from '#domain/content/shared.ts'
import type { LivePublication } from '#delivery/live.ts'
import { readFrozen } from '#delivery/readFrozen.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { NotFoundPage } from '#site/notFound.tsx'
import { PreviewPage } from '#site/preview.tsx'
import { previewable } from '#site/previewable.ts'
import type { Case } from '#review/judge.ts'
import { lookAtWorking } from '#review/looking.ts'
import { mediumOf } from '#review/mediaIn.ts'
import { env } from '#platform/env.ts'
import { bytesOf } from '#platform/mediaBytes.ts'
import { askingOf } from '#public/askingOf.ts'
import { siteOf } from '#public/siteOf.ts'
import { send } from './send.ts'

/**
 * A working copy as it would look, at its own address: signed, an hour long, never indexed, never cached. The one named
 * exception to « the public reads only the shelf », and nothing of it reaches a snapshot.
 */
export function previewRouter({ payload, live }: { payload: Payload; live: LivePublication }): Router {
  const router = Router()
  router.use((_req, res, next) => {
    res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' })
    next()
  })
  router.get(LINK, async (req, res) => {
    const found = await previewed(payload, req.params)
    const asking = askingOf(live.current, localeOf(req.params))
    const site = siteOf(asking)
    if (!found) return send(res.status(404), createElement(NotFoundPage, { site }))
    const { document, revision, content } = found
    const frozen = { ...document, revision, content: previewable(document.type, content) }
    const fileAddress = (sha256: string) => `${req.baseUrl}${req.path.replace(/\/$/, '')}/media/${sha256}`
    send(res, createElement(PreviewPage, { site, reading: readFrozen(frozen, { ...asking, fileAddress }) }))
  })
  router.get(`${LINK}/media/:sha256`, async (req, res) => {
    const found = await previewed(payload, req.params)
    const medium = found && mediumOf(found.content, req.params.sha256)
    const bytes = medium && (await bytesOf(medium, env().DATA_DIR))
    if (bytes) return void res.type(medium.mimeType).end(bytes)
    send(res.status(404), createElement(NotFoundPage, { site: siteOf(askingOf(live.current, localeOf(req.params))) }))
  })
  return router
}

const LINK = '/:type/:uid/:locale/:expires/:signature'
type Link = Record<'type' | 'uid' | 'locale' | 'expires' | 'signature', string>

const localeOf = ({ locale }: Link): Locale => LOCALES.find((each) => each === locale) ?? 'fr'

/** The working copy a link was made for, as it would be frozen now; null for whatever was not signed here, or is over. */
async function previewed(payload: Payload, { type, uid, locale, expires, signature }: Link): Promise<Case | null> {
  if (!isReviewableType(type) || !isUid(uid)) return null
  if (!isPreviewSigned({ type, uid, locale, expires: Number(expires), signature })) return null
  return lookAtWorking(payload, ledgerOf(payload).guide, { type, uid }, { locales: LOCALES })
}
