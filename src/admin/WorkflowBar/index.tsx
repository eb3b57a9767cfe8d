import type { PayloadRequest, ServerComponentProps } from 'payload'
import { actorOf } from '#access/actor.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { isUid } from '#domain/content/shared.ts'
import type { DocumentRef } from '#domain/events.ts'
import type { Actor } from '#domain/roles.ts'
import { snapshotOf } from '#review/snapshot.ts'
import { languageFrom, say } from '../words.ts'
import { Bar } from './Bar.client.tsx'
import { circumstancesOf } from './circumstances.ts'

type Props = Pick<ServerComponentProps, 'i18n' | 'payload'> & {
  /** As the collection's configuration gives it. */
  type: ReviewableType
  id?: string | number
  user?: PayloadRequest['user']
}

/** Above every form: what state the text is in, who has answered, what may be done now and, if not, why. */
export async function WorkflowBar({ id, type, user, payload, i18n }: Props) {
  const language = languageFrom(i18n)
  const actor = actorOf({ user: user ?? null })
  if (!actor) return null
  if (!isUid(id)) return <p className="flux-attente">{say('saveFirst', language)}</p>
  const document: DocumentRef = { type, uid: id }
  const known = await read().catch((error: unknown) => {
    // The form must open even when the review cannot be read: what is typed matters more than the bar.
    payload.logger.error({ err: error, msg: 'workflow bar' })
    return 'unreadable' as const
  })
  if (known === null) return null
  if (known === 'unreadable') {
    return (
      <p className="flux-attente" role="alert">
        {say('unreachable', language)}
      </p>
    )
  }
  return (
    <Bar
      key={id}
      type={type}
      uid={id}
      initial={known.snapshot}
      circumstances={known.circumstances}
      language={language}
    />
  )

  async function read() {
    const snapshot = await snapshotOf({ payload, actor: actor as Actor, document, language })
    return snapshot && { snapshot, circumstances: await circumstancesOf(payload, document, language) }
  }
}
