/** What a part of an address says, its escapes read once; null where they are no text. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
