import type { Payload, ServerProps } from 'payload'
import { actorOf } from '#access/actor.ts'
import { can } from '#domain/permissions.ts'
import type { Actor } from '#domain/roles.ts'
import { boardOf } from '../Board/boardOf.ts'
import { Icon } from '../Icon.tsx'
import { languageFrom, say } from '../words.ts'
import { NavLink } from './NavLink.client.tsx'

/** Above the collections: what my organisation owes, the public site and, for administrators, the local mailbox. */
export async function NavLinks({ i18n, payload, user }: ServerProps) {
  const language = languageFrom(i18n)
  const actor = actorOf({ user: (user ?? null) as Parameters<typeof actorOf>[0]['user'] })
  if (!actor) return null
  const owed = await countOwed(payload, actor)
  const badge = owed > 0 ? { count: owed, spoken: say('owedCount', language, { count: owed }) } : null
  return (
    <ul className="nav-coplume" aria-label={say('myWork', language)}>
      <li>
        <NavLink href="/admin/a-relire" badge={badge} icon={<Icon name="inbox" />} label={say('toReview', language)} />
      </li>
      {can(actor, 'manageInstallation') && (
        <li>
          <NavLink href="/admin/courrier" icon={<Icon name="mail" />} label={say('mailbox', language)} />
        </li>
      )}
      <li>
        {/* The public site is another server than the admin's router: an ordinary link. */}
        <a href="/" className="nav__link nav-coplume__lien">
          <Icon name="globe" />
          <span className="nav__link-label">{say('seeSite', language)}</span>
        </a>
      </li>
    </ul>
  )
}

/** A ledger that cannot be read must not take the navigation away. */
async function countOwed(payload: Payload, actor: Actor): Promise<number> {
  try {
    return (await boardOf(payload)).owed(actor).count
  } catch (error) {
    payload.logger.error({ err: error, msg: 'count of what is owed' })
    return 0
  }
}
