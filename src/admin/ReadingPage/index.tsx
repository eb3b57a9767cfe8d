import { SetDocumentStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { actorOf } from '#access/actor.ts'
import { isReviewableType, TYPE_LABELS } from '#domain/content/index.ts'
import { isUid } from '#domain/content/shared.ts'
import { can } from '#domain/permissions.ts'
import { reviewOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { ownersOf } from '#review/judge.ts'
import { workingCopy } from '#shelf/workingCopy.ts'
import { languageFrom, say } from '../words.ts'
import { Empty } from './Empty.tsx'
import { pageOf } from './pageOf.ts'
import { Reading } from './Reading.tsx'

/** Where a frozen text is read as the public will read it, compared, and answered. */
export async function ReadingPage({ initPageResult, searchParams }: DocumentViewServerProps) {
  const { req, docID, collectionConfig } = initPageResult
  const { payload } = req
  const actor = actorOf(req)
  if (!actor) redirect('/admin/login')
  const type = collectionConfig?.slug
  if (!isReviewableType(type) || !isUid(docID)) notFound()
  const language = languageFrom(req.i18n)
  const document = { type, uid: docID }
  const ledger = ledgerOf(payload)
  await ledger.follow()
  const raw = await workingCopy(payload, type, docID)
  const review = reviewOf(ledger.guide, document)
  const target = {
    ...(raw && ownersOf(raw)),
    createdBy: raw?.createdBy as string | undefined,
    isSubmitted: review.lastRound > 0,
  }
  if (!raw || !can(actor, 'read', target)) notFound()

  const query = {
    revision: one(searchParams?.revision),
    base: one(searchParams?.avec),
    locale: one(searchParams?.langue),
  }
  const page = await pageOf({ payload, actor, document, language, query })
  return (
    <>
      <SetDocumentStepNav
        collectionSlug={type}
        id={docID}
        pluralLabel={collectionConfig?.labels.plural}
        useAsTitle="title"
        view={say('reading', language)}
      />
      {typeof page === 'string' ? (
        <Empty why={page} type={type} uid={docID} language={language} />
      ) : (
        <Reading page={page} type={type} uid={docID} kind={TYPE_LABELS[type][language]} language={language} />
      )}
    </>
  )
}

const one = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null)
