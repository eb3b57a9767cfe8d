import { createElement, type FunctionComponent, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { Progress } from '#admin/Dashboard/index.tsx'
import { listNameOf } from '#admin/Dashboard/tasks.ts'
import { ToReview } from '#admin/ToReview/index.tsx'
import { WorkflowBar } from '#admin/WorkflowBar/index.tsx'
import type { DocumentRef } from '#domain/events.ts'

/**
 * The admin's pages as Payload asks for them, for one person; a request each. Where a list has pages, the last one: whole
 * pages stand before it at the greater sizes, and it is as long as the only one of the smallest.
 */
export class Pages {
  constructor(
    readonly payload: Payload,
    readonly user: never,
  ) {}

  /** The dashboard, drawn. */
  async dashboard(): Promise<string> {
    const req = Object.assign(await this.#request(), { query: LAST })
    return drawn(await (Progress as Page)({ req }))
  }

  /** « À relire », drawn. */
  async toReview(): Promise<string> {
    const req = await this.#request()
    const initPageResult = { req, permissions: { canAccessAdmin: true }, visibleEntities: {}, locale: { code: 'fr' } }
    return drawn(await (ToReview as Page)({ initPageResult, params: {}, searchParams: LAST }))
  }

  /** The first page of a list, as it opens: newest first, the columns that are shown, as many rows at each size. */
  async list(type: DocumentRef['type']): Promise<unknown> {
    const req = await this.#request()
    const { defaultColumns = [] } = this.payload.collections[type]!.config.admin
    const select = Object.fromEntries(['id', '_status', ...defaultColumns].map((name) => [name, true]))
    const asked = {
      depth: 0,
      draft: true,
      fallbackLocale: false,
      includeLockStatus: true,
      limit: ROWS,
      locale: 'fr',
      select,
    }
    return this.payload.find({ ...this.#as(req), collection: type, ...asked } as never)
  }

  /** What the form of a document reads: the newest working copy, its versions, its bar. */
  async form({ type, uid }: DocumentRef): Promise<unknown> {
    const req = await this.#request()
    const asked = { depth: 0, draft: true, fallbackLocale: false, locale: 'fr' }
    const doc = await this.payload.findByID({ ...this.#as(req), collection: type, id: uid, ...asked } as never)
    const allowed = (await this.payload.collections[type]!.config.access.readVersions({ req })) as Where | boolean
    const mine: Where = { and: [{ parent: { equals: uid } }, { snapshot: { not_equals: true } }] }
    const where = typeof allowed === 'object' ? { and: [mine, allowed] } : mine
    const versions = { collection: type, where, locale: 'fr', user: this.user } as never
    await this.payload.findVersions({
      ...(versions as object),
      depth: 0,
      limit: 1,
      select: { autosave: true },
    } as never)
    await this.payload.countVersions(versions)
    await (WorkflowBar as Page)({ id: uid, req, collectionSlug: type, i18n: req.i18n })
    return doc
  }

  #request(): Promise<PayloadRequest> {
    return createLocalReq({ user: this.user, locale: 'fr', fallbackLocale: 'fr' as never }, this.payload)
  }

  #as(req: PayloadRequest) {
    return { req, user: this.user, overrideAccess: false }
  }
}

/** As many texts as the smallest of the measured guides has of a kind: a longer list is more work, not dearer work. */
const ROWS = 7

/** How many texts a drawn page lists. */
export const rowsIn = (html: string): number => html.split('<li').length - 1

const [FAR, KINDS] = ['999999999', ['review', 'changes', 'approved', 'newer'] as const]
/** Asks each list for a page beyond its end: what is shown is the last one. */
const LAST: Readonly<Record<string, string>> = Object.fromEntries(
  ['page', 'suite', ...KINDS.flatMap((kind) => [listNameOf('mine', kind), listNameOf('others', kind)])].map((name) => [
    name,
    FAR,
  ]),
)

/** A component of the server, called as Next calls it. */
type Page = (props: unknown) => Promise<ReactNode>

const drawn = (page: ReactNode): string => renderToStaticMarkup(createElement((() => page) as FunctionComponent))
