import { env } from '#platform/env.ts'

/** The mail that lets somebody choose a new password. The link only opens a form: opening it changes nothing. */
export const emailInterface = {
  expiration: 60 * 60 * 1000,
  // Payload's own spacing of requests writes outside its transaction, which waits for itself on SQLite; `limitResets` spaces them.
  minRequestInterval: 0,
  generateEmailSubject: () => 'Coplume : choisir un nouveau mot de passe',
  generateEmailHTML: (args?: { token?: string; user?: { name?: string } }) => {
    const link = `${env().PUBLIC_URL}/admin/reset/${encodeURIComponent(args?.token ?? '')}`
    return `<p>Bonjour,</p><p>Vous avez demandé à choisir un nouveau mot de passe. Ce lien vaut une heure&nbsp;:</p><p><a href="${link}">${link}</a></p><p>Si vous n’avez rien demandé, ne faites rien&nbsp;: votre mot de passe reste le même.</p>`
  },
}
