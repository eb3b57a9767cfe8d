import { isSafeLink } from '#domain/safeLink.ts'
import { runsCode } from '#domain/content/unlinked.ts'

/** Where a pasted link leads: an address that may be delivered; `inside`: into its own text; null: nowhere we can go. */
export function addressOf(href: string): string | 'inside' | null {
  const written = href.trim()
  if (written.startsWith('#')) return 'inside'
  if (runsCode(written)) return null
  const whole = /^www\.[^\s/.]+\.[^\s]/i.test(written)
    ? `https://${written}`
    : written.replace(/^\/\/(?=[^/])/, 'https://')
  const meant = behindGoogle(whole)
  return isSafeLink(meant) ? meant : null
}

/** Google writes its own address before the one that is meant. */
function behindGoogle(url: string): string {
  if (!/^https?:\/\/www\.google\.[a-z.]{2,6}\/url\?/i.test(url)) return url
  const meant = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('q')
  return meant && isSafeLink(meant) ? meant : url
}

/** Addresses that stand in a plain text; what ends the sentence is none of it. */
const WRITTEN = /(?:https?:\/\/|www\.)[^\s<>"«»]+/gi

/** A plain text and the addresses in it. */
export function withAddresses(text: string): { text: string; url: string | null }[] {
  const parts: { text: string; url: string | null }[] = []
  let from = 0
  for (const found of text.matchAll(WRITTEN)) {
    const written = withoutEnd(found[0])
    const url = addressOf(written)
    if (!url || url === 'inside') continue
    if (found.index > from) parts.push({ text: text.slice(from, found.index), url: null })
    parts.push({ text: written, url })
    from = found.index + written.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), url: null })
  return parts
}

function withoutEnd(written: string): string {
  let [end, open] = [written.length, 0]
  for (const sign of written) open += sign === '(' ? 1 : sign === ')' ? -1 : 0
  for (; end > 0; end--) {
    const last = written[end - 1]!
    if (last === ')' && open < 0) open++
    else if (!/[.,;:!?…'’\]]/.test(last)) break
  }
  return written.slice(0, end)
}
