import type { Payload } from 'payload'
import { TYPE_LABELS } from '#domain/content/index.ts'
import { isRefusal } from '#domain/errors.ts'
import type { DocumentRef } from '#domain/events.ts'
import type { Language } from '#domain/wording.ts'
import { MAIL_KIND_WORDS, MAIL_WORDS } from '#words/mail.ts'
import { say } from '#words/say.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { get } from '#shelf/shelf.ts'
import type { Kind } from './kinds.ts'
import { oneLine } from './plain.ts'
import type { Step } from './steps.ts'

/** A document as a mail names it. */
export interface Titled {
  readonly ref: DocumentRef
  readonly title: Readonly<Record<Language, string>>
}

/** The titles as they were frozen in the texts the event is about: they never change under a mail that waits. */
export function titlesOf(payload: Payload, { event, changes }: Step): Promise<Titled[]> {
  return Promise.all(
    changes.map(async ({ ref, after }) => {
      const revision =
        event.type === 'published' ? after.live?.revision : 'revision' in event ? event.revision : undefined
      return { ref, title: await titleOf(payload, ref, revision) }
    }),
  )
}

/** A text that is gone or damaged must not keep people from being told: it is then named by its kind. */
async function titleOf(payload: Payload, ref: DocumentRef, revision = ''): Promise<Titled['title']> {
  try {
    const { title } = await get<{ title?: { fr?: string; en?: string } }>(storageOf(payload), { ...ref, revision })
    const fr = oneLine(title?.fr ?? '') || TYPE_LABELS[ref.type].fr
    return { fr, en: oneLine(title?.en ?? '') || fr }
  } catch (error) {
    if (isRefusal(error)) return TYPE_LABELS[ref.type]
    throw error
  }
}

/** « Relecture demandée : Mobiliser le 1 % », and how many more when several texts went live together. */
export function subjectOf(kind: Kind, titles: readonly Titled[], language: Language): string {
  const [first = ''] = titles.map(({ title }) => title[language])
  return say(MAIL_WORDS.subject, language, {
    kind: say(MAIL_KIND_WORDS[kind], language),
    first,
    more: Math.max(0, titles.length - 1),
  })
}
