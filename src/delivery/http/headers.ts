/** Every answer of /v1 may be read by any site, with what it says of itself. */
export const CORS = [
  'Access-Control-Allow-Origin', '*',
  'Access-Control-Expose-Headers', 'ETag, Link, Location, Retry-After, Surrogate-Key, Content-Range, Accept-Ranges',
] // prettier-ignore

/** The whole security set of /v1, whichever way an answer takes. Express adds nothing. HSTS only where the site is HTTPS. */
export const security = (publicUrl: string): string[] => [
  'X-Content-Type-Options', 'nosniff',
  'Cross-Origin-Resource-Policy', 'cross-origin',
  'Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy', 'no-referrer',
  ...(publicUrl.startsWith('https:') ? ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] : []),
] // prettier-ignore

/** The answer to a preflight. A 204 has no body and may not speak of its length (RFC 9110 §8.6). */
export const preflight = (publicUrl: string): string[] => [
  ...CORS,
  ...security(publicUrl),
  'Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS',
  // Whatever is sent without credentials; the star does not stand for this one.
  'Access-Control-Allow-Headers', '*, Authorization',
  'Access-Control-Max-Age', '86400',
  'Allow', 'GET, HEAD, OPTIONS',
] // prettier-ignore
