const COMMON = [
  'X-Content-Type-Options', 'nosniff',
  'X-Frame-Options', 'SAMEORIGIN',
  'Referrer-Policy', 'same-origin',
  'Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy', 'same-origin',
] // prettier-ignore

/** What every answer but those of `/v1` carries, as a flat list. HSTS only where the site is known to be served over HTTPS. */
export const houseHeaders = (publicUrl: string): string[] =>
  publicUrl.startsWith('https:')
    ? [...COMMON, 'Strict-Transport-Security', 'max-age=31536000; includeSubDomains']
    : COMMON

/** Pages of ours: no script at all. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
