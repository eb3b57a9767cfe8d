import type { Content } from '#domain/content/index.ts'
import { sha256 } from '#platform/hash.ts'
import { digestOfLeaves } from '#platform/leaves.ts'

/**
 * The identity of a frozen text of this type, 64 hexadecimal digits. Of one that holds a person it is over two leaves, so
 * that whoever is shown the rest and one hash can verify it, and the person can be taken out without a break in what was
 * approved; of any other it is the hash of the text, as it was before there were two.
 */
export function revisionOf(type: string, text: string): string {
  const leaves = leavesOf(type, text)
  return leaves ? digestOfLeaves(leaves.open, sha256(leaves.personal)) : sha256(text)
}

/** Both halves of a frozen text, or null when nothing of it is personal. Only a salt makes a half that nobody can guess. */
function leavesOf(type: string, text: string): { open: string; personal: string } | null {
  if (type !== 'contacts') return null
  const content = parsed(text)
  // Another spelling of the same content is another text: it was never frozen.
  if (!content?.person?.salt || JSON.stringify(content) !== text) return null
  const { person, ...open } = content
  return { open: JSON.stringify(open), personal: JSON.stringify({ person }) }
}

function parsed(text: string): Partial<Content<'contacts'>> | null {
  try {
    const content: unknown = JSON.parse(text)
    return typeof content === 'object' ? content : null
  } catch {
    return null
  }
}
