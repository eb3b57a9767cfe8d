import type { Payload } from 'payload'
import type { LedgerEvent } from '#domain/events.ts'
import type { Language } from '#domain/wording.ts'
import { directoryOf } from '#directory/directory.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { MAIL_WORDS } from '#words/mail.ts'
import { say } from '#words/say.ts'
import { env } from '#platform/env.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import type { StorageReader } from '#platform/storage/storage.ts'
import { oneLine } from './plain.ts'
import type { Person } from './recipients.ts'
import type { Change, Step } from './steps.ts'
import { titlesOf } from './titles.ts'

/** Reads comments by the salted hash the ledger refers to them by; an erased one is absent. */
export type ReadRemarks = (storage: StorageReader, hashes: readonly string[]) => Promise<Map<string, string>>

/** Everything a mail may say, in the reader's language. Letters are pure functions of it. */
export interface Facts {
  readonly language: Language
  readonly event: LedgerEvent
  /** The documents the event is about, the first one in front, each with the address of its reading page. */
  readonly documents: readonly { readonly title: string; readonly url: string }[]
  /** What happened to the first of them. */
  readonly change: Change
  /** Who reads; `partner` as it stands in a sentence, null without one. */
  readonly reader: { readonly name: string; readonly partner: string | null; readonly partnerUid: string | null }
  /** « Inès Morel (FedEpl) ». */
  readonly actor: string
  /** A partner as it stands in a sentence: « l’AFD ». */
  partnerName(uid: string): string
  /** What was written with a request for changes, or to reviewers; null when there was nothing, or it was erased since. */
  readonly comment: string | null
  readonly isDemonstration: boolean
}

export async function factsOf(
  payload: Payload,
  { step, reader, readRemarks }: { step: Step; reader: Person; readRemarks: ReadRemarks },
): Promise<Facts> {
  const { event, changes } = step
  const { language } = reader
  const remark = event.type === 'answered' ? event.data.remark : event.type === 'submitted' ? event.data.note : null
  const [titled, { partners, people }, remarks] = await Promise.all([
    titlesOf(payload, step),
    directoryOf(payload),
    readRemarks(storageOf(payload), remark ? [remark] : []),
  ])
  const inSentence = (uid: string) => oneLine(partners.get(uid)?.nameWithArticle[language] ?? uid)
  const ofActor = event.actor.partner && partners.get(event.actor.partner)?.name[language]
  const actorName = people.get(event.actor.id) || say(MAIL_WORDS.somebody, language)
  return {
    language,
    event,
    documents: titled.map(({ ref, title }) => ({
      title: title[language],
      url: `${env().PUBLIC_URL}/admin/collections/${ref.type}/${ref.uid}/relecture`,
    })),
    change: changes[0] as Change,
    reader: {
      name: oneLine(reader.name),
      partner: reader.partner && inSentence(reader.partner),
      partnerUid: reader.partner,
    },
    actor: oneLine(ofActor ? `${actorName} (${ofActor})` : actorName),
    partnerName: inSentence,
    comment: (remark && remarks.get(remark)) || null,
    isDemonstration: ledgerOf(payload).guide.isDemonstration,
  }
}
