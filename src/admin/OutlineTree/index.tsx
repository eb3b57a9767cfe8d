import type { JSONFieldServerComponent, PayloadRequest } from 'payload'
import { actorOf } from '#access/actor.ts'
import { reviewOf } from '#domain/guide.ts'
import { stateOf } from '#domain/review.ts'
import type { Language } from '#domain/wording.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { typography } from '#richtext/typography.ts'
import { languageFrom, say } from '../words.ts'
import { OutlineField } from './Field.client.tsx'
import type { Chapter } from './chapter.ts'

/** The table of contents as a tree one can arrange, in place of the JSON it is stored as. */
export const OutlineTree: JSONFieldServerComponent = async ({ req, path, readOnly, i18n }) => {
  const language = languageFrom(i18n)
  const chapters = actorOf(req) ? await chaptersFor(req, language) : []
  return <OutlineField path={path} chapters={chapters} isReadOnly={readOnly === true} language={language} />
}

/** Every chapter this person may read, with where its review stands. Two queries, however many there are. */
async function chaptersFor(req: PayloadRequest, language: Language): Promise<Chapter[]> {
  const ledger = ledgerOf(req.payload)
  await ledger.follow()
  const { docs } = await req.payload.find({
    collection: 'chapters',
    where: {},
    select: { title: true },
    locale: language,
    fallbackLocale: 'fr',
    sort: 'title',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(({ id, title }) => {
    const review = reviewOf(ledger.guide, { type: 'chapters', uid: id })
    return {
      uid: id,
      title: title ? typography(title, language) : say('untitled', language),
      state: stateOf(review),
      isLive: review.live !== null,
    }
  })
}
