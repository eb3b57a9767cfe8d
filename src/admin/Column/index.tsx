import type { UIFieldServerComponent } from 'payload'
import { actorOf } from '#access/actor.ts'
import { circleOf } from '#domain/comments.ts'
import { isReviewableType } from '#domain/content/index.ts'
import { isUid } from '#domain/content/shared.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { scopesOf } from '#domain/permissions.ts'
import { languageFrom } from '../words.ts'
import { Column as Client } from './Column.client.tsx'

/** Beside the text of every form: its record, its notes, what is asked for, its French, what is said of it. */
export const Column: UIFieldServerComponent = ({ id, req, collectionSlug, i18n }) => {
  const actor = actorOf(req)
  if (!actor || !isReviewableType(collectionSlug)) return null
  const { fields }: Kind = KINDS[collectionSlug]
  const translated = Object.keys(fields).filter((name) => fields[name]?.isTranslated)
  return (
    <Client
      type={collectionSlug}
      uid={isUid(id) ? id : null}
      locale={req.locale === 'en' ? 'en' : 'fr'}
      translated={['title', ...translated]}
      reader={{
        id: actor.id,
        mayComment: scopesOf(actor, 'comment').size > 0,
        circle: circleOf(actor, 'mine'),
      }}
      language={languageFrom(i18n)}
    />
  )
}
