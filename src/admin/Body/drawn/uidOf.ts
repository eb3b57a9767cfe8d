/** The id in a field that holds a document: a form may hold it whole. Empty when there is none. */
export function uidOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id)
  return typeof value === 'string' ? value : ''
}
