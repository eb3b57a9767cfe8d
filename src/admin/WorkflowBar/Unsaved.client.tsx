'use client'
import type { Language } from '#domain/wording.ts'
import { SignInHere } from '../Account/SignInHere.client.tsx'
import { Icon } from '../Icon.tsx'
import { say, type WordKey } from '../words.ts'
import type { FormSaves, Refused } from './formSaves.client.ts'
import { useKeepSaved } from './useKeepSaved.client.ts'

interface Props {
  readonly saves: FormSaves
  readonly address: string
  readonly language: Language
  onSaved(): void
}

/** Says, for as long as it is so, that what was typed is not stored, why, and what mends it. A conflict has its own notice. */
export function Unsaved({ language, ...asked }: Props) {
  const refused = useKeepSaved(asked)
  if (!refused || refused.code === 'stale_copy') return null
  const [reason, mend] = wordsFor(refused)
  return (
    <div className="avis avis-alerte" role="alert">
      <Icon name="triangle-alert" />
      <div>
        <p>
          <b>{say('unsaved', language, { reason: reason ? say(reason, language) : refused.message })}</b>
        </p>
        <p>{say(mend, language)}</p>
        {refused.code === 'unauthenticated' && (
          <SignInHere language={language} onSignedIn={() => window.dispatchEvent(new Event('focus'))} />
        )}
      </div>
    </div>
  )
}

/** The reason, or null for the server's own sentence; and the mend. */
function wordsFor({ code, status }: Refused): [WordKey | null, WordKey] {
  if (code === 'unauthenticated') return ['unsavedSession', 'mendSession']
  if (code === 'storage_unavailable') return ['unsavedStorage', 'mendStorage']
  if (status === 0 || status >= 500) return ['unsavedUnreachable', 'mendUnreachable']
  return [null, 'mendRefused']
}
