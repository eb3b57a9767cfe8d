const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/**
 * Plain twin of the short HTML Payload's own mails are written in. A `<` that nothing closes is a sign like another; it
 * takes the rest of the text with it, so that the rest is not searched again from each one.
 */
export function plainTwin(html: string): string {
  const bare = html
    .replace(/<(?:\/p|br\s*\/?)>/gi, '\n\n')
    .replace(/<[^>]*>?/g, (tag) => (tag.endsWith('>') ? '' : tag))
  return bare.replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? '').trim()
}
