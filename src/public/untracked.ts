/** What newsletters and networks add to every address they link to: said to nobody here, and no mistake of the reader’s. */
const TRACKING = /^(?:utm_[a-z_]+|mtm_[a-z_]+|pk_[a-z_]+|mc_[ce]id|fbclid|gclid|msclkid)(?:=|$)/

/** A query (`?…` or nothing) without what others track by. */
export function untracked(search: string): string {
  const pairs = search.slice(1).split('&')
  const kept = pairs.filter((pair) => !TRACKING.test(pair))
  if (kept.length === pairs.length) return search
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}
