/** Without case, accents nor ligatures. Loose accents go first: putting 100,000 of them in order took 6 s. */
export const plainly = (text: string): string =>
  text
    .replace(/\p{M}/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
