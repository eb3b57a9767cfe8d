import type { Payload } from 'payload'
import { referencesOf } from '#domain/content/references.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { Guide } from '#domain/guide.ts'
import type { RecordNames } from '#site/recordOf.ts'
import { directoryOf } from '#directory/directory.ts'
import { pointedAt, tellableTitle } from '#review/pointedAt.ts'

interface Asked {
  payload: Payload
  guide: Guide
  /** The contents that will be read with it. */
  contents: readonly Record<string, unknown>[]
  locale: Locale
}

/** What stands beside frozen texts and is not in them, as whoever may read all of them may be told. */
export async function recordNames({ payload, guide, contents, locale }: Asked): Promise<RecordNames> {
  const references = contents.flatMap((content) => referencesOf(content))
  const [pointed, { partners }] = await Promise.all([pointedAt(payload, references), directoryOf(payload)])
  const owners = contents.flatMap(({ leadPartner, coPartners }) => [leadPartner, ...((coPartners as unknown[]) ?? [])])
  const readers = owners.filter((owner) => typeof owner === 'string')
  return {
    locale,
    titleOf: (reference) => tellableTitle(reference, { guide, pointed, readers }),
    partnerName: (uid) => partners.get(uid)?.name[locale] ?? uid,
  }
}
