'use client'
import { useCallback, type RefObject } from 'react'
import type { Language } from '#domain/wording.ts'
import type { Thread } from '#review/threads.ts'
import { applyIn } from '../Comments/applying.client.ts'
import type { Why } from '../Comments/suggested.ts'
import { harvest } from '../Saver/harvest.client.ts'
import { useSession } from '../Saver/sessions.client.ts'
import { say, type WordKey } from '../words.ts'

interface Place {
  readonly type: string
  readonly uid: string
  readonly language: Language
  /** Something of the form. */
  readonly within: RefObject<Element | null>
}

/** Puts what a comment suggests into the text of this form, and has it stored; answers why not. */
export function useApply({ type, uid, language, within }: Place): (thread: Thread) => Promise<string | null> {
  const session = useSession(type, uid)
  return useCallback(
    async ({ anchor, suggestion }) => {
      const form = within.current?.closest('form')
      if (!form || !anchor || !suggestion) return say('applyAbsent', language)
      const outcome = applyIn(form, anchor, suggestion)
      if (outcome.is === 'refused') return say(WHY[outcome.why], language)
      // The form itself learns it half a second later.
      session?.hold(harvest(outcome.root ?? null))
      const isStored = await session?.flush()
      return isStored ? null : say('applyUnstored', language)
    },
    [session, language, within],
  )
}

const WHY: Readonly<Record<Why, WordKey>> = {
  absent: 'applyAbsent',
  long: 'applyLong',
  note: 'applyNote',
  reference: 'applyReference',
  link: 'applyLink',
  edge: 'applyEdge',
}
