import Provider from 'oidc-provider'

/**
 * An OpenID Connect provider, in a process of its own: `PORT`, `REDIRECT`, `CLIENT_SECRET`. Whoever signs in there as
 * `somebody@example.org` has that address, verified; as `unverified:…`, the same that nobody has verified.
 */
const { PORT, REDIRECT, CLIENT_SECRET } = process.env
const issuer = `http://127.0.0.1:${PORT}`

const provider = new Provider(issuer, {
  clients: [{ client_id: 'coplume', client_secret: CLIENT_SECRET, redirect_uris: [REDIRECT] }],
  cookies: { keys: ['of these tests'] },
  claims: { email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { required: () => true },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: 'Vue Ailleurs',
      email: id.replace('unverified:', ''),
      email_verified: !id.startsWith('unverified:'),
    }),
  }),
})
provider.listen(Number(PORT), '127.0.0.1', () => console.log('ready'))
