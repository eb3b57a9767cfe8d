import {
  AuthenticationError,
  Forbidden,
  type CollectionAfterChangeHook,
  type CollectionAfterLogoutHook,
  type CollectionAfterOperationHook,
  type CollectionBeforeLoginHook,
  type CollectionRefreshHook,
  type PayloadRequest,
} from 'payload'
import { carrySession, endAllSessions, endSession, renewSession } from '#access/sessions.ts'
import { signIn, type SignIn } from '#access/signIn.ts'
import { takeEnded } from '#platform/database/accountWrites.ts'
import { readRow } from '#platform/database/readRows.ts'
import { tellOfChange } from './tellOfChange.ts'

/** Where the context of a request keeps what its login was given. */
const SIGNED_IN = 'coplumeSignedIn'

interface Known {
  id: string
  generation?: string | null
  roles?: string[] | null
}

/** The person and the session a request came with. */
const shownIn = (req: PayloadRequest) => {
  const { id, _sid: sid } = (req.user ?? {}) as { id?: string; _sid?: string }
  return id && sid ? { user: id, sid } : null
}

/**
 * Every login, whichever door it comes by (a password, a reset, the first account), begins one session, or the step before. A password that was
 * changed while this one was being checked is the one that counts.
 */
export const beginOnLogin: CollectionBeforeLoginHook = async ({ user, req }) => {
  const { id, generation } = user as unknown as Known
  const present = await readRow<Known>(req.payload, { collection: 'users', id, req })
  if ((present?.generation ?? '') !== (generation ?? '')) throw new AuthenticationError(req.t)
  // A link of a mail ends here, with the password it chose.
  const ended = takeEnded(req, id)
  if (ended) await tellOfChange(req, ended)
  req.context[SIGNED_IN] = await signIn(req, { id, generation, roles: present?.roles }, 'password')
  return user
}

/** The token Payload signed opens nothing: ours takes its place, or none where another step comes first. */
export const answerWithSession: CollectionAfterOperationHook = ({ operation, req, result }) => {
  if (operation !== 'login' && operation !== 'resetPassword') return result
  const signedIn = req.context[SIGNED_IN] as SignIn
  delete req.context[SIGNED_IN]
  if ('issued' in signedIn) return { ...result, ...signedIn.issued } as typeof result
  // Nobody is told anything of the person yet.
  return { user: null, token: null, exp: null, message: null, ...signedIn } as unknown as typeof result
}

/** In place of Payload's own refresh: the same session lasts on, if it is still one. */
export const renewOnRefresh: CollectionRefreshHook = async ({ args: { req }, user }) => {
  const shown = shownIn(req)
  const { id, generation } = user as unknown as Known
  const issued = shown && (await renewSession(req, { id, generation, sid: shown.sid }))
  if (!issued) throw new Forbidden(req.t)
  return { refreshedToken: issued.token, exp: issued.exp, setCookie: true, strategy: 'session', user }
}

/** This session, or with `?allSessions=true` every session of the person, those a login is about to begin included. */
export const endOnLogout: CollectionAfterLogoutHook = async ({ req }) => {
  const shown = shownIn(req)
  if (!shown) return
  if (req.searchParams?.get('allSessions') === 'true') await endAllSessions(req, shown.user)
  else await endSession(req, shown)
}

/** Whoever changes their own password stays where they are, and nowhere else; they are told by mail. */
export const stayWhereOneIs: CollectionAfterChangeHook = async ({ doc, req }) => {
  const ended = takeEnded(req, String(doc.id))
  if (!ended) return doc
  await tellOfChange(req, ended)
  const shown = shownIn(req)
  if (shown?.user === ended.id) await carrySession(req, { ...shown, from: ended.from, to: ended.to })
  return doc
}
