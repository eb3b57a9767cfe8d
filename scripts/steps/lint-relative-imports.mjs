import { dirname, relative, resolve, sep } from 'node:path'
import { root } from './root.mjs'

/** ESLint rule: a relative import stays in its room; other rooms are called by their alias (`#review/execute.ts`). */
export const relativeImports = {
  meta: {
    type: 'problem',
    messages: { leaves: 'A relative import stays in its room: call another room by its alias, #{{ room }}/….' },
    schema: [],
  },
  create(context) {
    const from = roomOf(context.filename)
    if (!from) return {}
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return
      const room = roomOf(resolve(dirname(context.filename), source.value))
      if (room !== from) context.report({ node: source, messageId: 'leaves', data: { room: room ?? 'room' } })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

/** `src/review/x.ts` → review, `collections/chapters/index.ts` → collections; undefined outside the house. */
function roomOf(file) {
  const [first, second] = relative(root, file).split(sep)
  if (first === 'src') return second
  return ['access', 'collections'].includes(first) ? first : undefined
}
