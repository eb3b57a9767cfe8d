import type { Response } from 'express'
import type { ReactElement } from 'react'
import { renderPage } from '#site/render.ts'

/** Writes a page that no publication holds: a preview, a failure. */
export function send(res: Response, page: ReactElement): void {
  res.set('Content-Type', 'text/html; charset=utf-8')
  if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', 'public, max-age=0, must-revalidate')
  res.end(renderPage(page))
}
