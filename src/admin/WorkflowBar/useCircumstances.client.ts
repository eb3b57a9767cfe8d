'use client'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import type { ReviewableType } from '#domain/content/index.ts'
import { homeAddress, pageAddress } from '#domain/delivered/addresses.ts'
import type { Snapshot } from '#review/snapshot.ts'
import type { Circumstances } from './circumstances.ts'

/**
 * The circumstances, kept true as the snapshot moves on. Asking the server for the page again would put its text back over
 * what is being typed; what changed is known from the two snapshots.
 */
export function useCircumstances(type: ReviewableType, initial: Circumstances, snapshot: Snapshot): Circumstances {
  const { title } = useDocumentInfo()
  const slug = useFormFields(([fields]) => fields.slug?.value as string | undefined)
  const [known, setKnown] = useState({ circumstances: initial, seen: snapshot })
  if (known.seen === snapshot) return known.circumstances
  const text = { title: title ?? '', href: addressOf(type, slug) }
  const circumstances = following({ before: known.circumstances, seen: known.seen, now: snapshot, text })
  setKnown({ circumstances, seen: snapshot })
  return circumstances
}

interface Moved {
  before: Circumstances
  seen: Snapshot
  now: Snapshot
  /** The text as it stands in the form: what a submission just made of it froze. */
  text: { title: string; href: string | null }
}

function following({ before, seen, now, text }: Moved): Circumstances {
  const isNewRound = now.revision !== null && now.revision !== before.round?.revision
  const hasGoneLive =
    now.liveRevision !== null && now.liveRevision !== before.live?.revision && now.liveRevision === seen.revision
  return {
    ...before,
    ...(isNewRound && { round: { revision: now.revision as string, ...text } }),
    ...(hasGoneLive && {
      live: {
        revision: seen.revision as string,
        round: seen.round,
        submittedAt: seen.submittedAt ?? '',
        href: before.round?.revision === seen.revision ? before.round.href : null,
        approvals: seen.verdicts
          .filter(({ verdict }) => verdict === 'approve')
          .map(({ partner, at }) => ({ partner, at })),
      },
    }),
  }
}

function addressOf(type: ReviewableType, slug: string | undefined): string | null {
  if (type === 'outline') return homeAddress('fr')
  return slug ? pageAddress({ type, slug, locale: 'fr' }) : null
}
