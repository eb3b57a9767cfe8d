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
import { lookAtWorking } from '#review/looking.ts'
import { askingOf, send, siteOf } from './pages.ts'

/**
 * A working copy as it would look, at its own address: signed, an hour long, never indexed, never cached. The one named
 * exception to « the public reads only the shelf », and nothing of it reaches a snapshot.
 */
export function previewRouter({ payload, live }: { payload: Payload; live: LivePublication }): Router {
  const router = Router()
  router.get('/:type/:uid/:locale/:expires/:signature', async (req, res) => {
    res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' })
    const { type, uid, locale: asked, expires, signature } = req.params
    const locale: Locale = LOCALES.includes(asked as Locale) ? (asked as Locale) : 'fr'
    const site = siteOf(askingOf(live, locale))
    const isOurs =
      isReviewableType(type) &&
      isUid(uid) &&
      isPreviewSigned({ type, uid, locale: asked, expires: Number(expires), signature })
    const found = isOurs
      ? await lookAtWorking(payload, ledgerOf(payload).guide, { type, uid }, { locales: LOCALES })
      : null
    if (!found || !isOurs) return send(res.status(404), createElement(NotFoundPage, { site }))
    const { content, revision } = found
    const frozen = { type, uid, revision, content: previewable(type, content) }
    const reading = readFrozen(frozen, askingOf(live, locale))
    send(res, createElement(PreviewPage, { site, reading }))
  })
  return router
}
