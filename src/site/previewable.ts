import { TRANSLATED } from '#domain/translation.ts'
import { CONTENT, type Content, type ReviewableType } from '#domain/content/index.ts'
import type { Control, Fields } from '#domain/kinds/field.ts'
import { fieldsThat, ofEachKind } from '#domain/kinds/index.ts'

type Draft = Record<string, unknown>

/** The least a content of each type may be, so that an unfinished one can be shown. */
const SKELETONS = ofEachKind(({ fields }) => skeletonOf(fields))

function skeletonOf(fields: Fields): Draft {
  const needed = Object.entries(fields).filter(([, { isRequired }]) => isRequired)
  return Object.fromEntries(
    needed.map(([name, { control, isTranslated }]) => [name, isTranslated ? { fr: blank(control) } : blank(control)]),
  )
}

/** What stands where nothing was written yet. */
function blank(control: Control): unknown {
  switch (control.as) {
    case 'text':
      return ''
    case 'body':
      return { root: { type: 'root' } }
    case 'factDate':
      return { date: '1970-01-01T00:00:00.000Z', precision: 'year' }
    case 'calendarDay':
      return '1970'
    case 'group':
      return skeletonOf(control.fields)
    case 'webAddress':
      return 'https://…'
    case 'line':
    case 'phone':
    case 'email':
    case 'choice':
      return '…'
    default:
      return []
  }
}

/** Translated texts: one language of them may hold where the other does not. */
const TEXTS = [
  'title',
  ...fieldsThat(({ control, isTranslated }) => (control.as === 'text' && isTranslated) || null).keys(),
]

/**
 * A working copy as `readFrozen` can read it: fields that do not hold are left out, missing ones stand empty; a translation
 * that has a title and is not whole yet has the French in its place. Bodies are kept as they are, the walkers bear anything.
 */
export function previewable<T extends ReviewableType>(type: T, draft: Draft): Content<T> {
  const checked = CONTENT[type].safeParse(draft)
  const broken = new Set(
    (checked.success ? [] : checked.error.issues)
      .map(({ path }) => String(path[0]))
      .filter((field) => field !== 'body'),
  )
  const holds = ([field, value]: [string, unknown]) =>
    Object.hasOwn(CONTENT[type].shape, field) && !broken.has(field) && value !== null && value !== undefined
  const held = Object.fromEntries(Object.entries(draft).filter(holds))
  const nameless = { schemaVersion: 1, title: { fr: '…' }, slug: 'apercu', leadPartner: '' }
  const whole = { ...nameless, ...SKELETONS[type], ...partial(draft, broken), ...held }
  return filledIn(type, whole) as unknown as Content<T>
}

/** What lacks in an unfinished translation is read in French: a translator sees what is done, and what is not. */
function filledIn(type: ReviewableType, content: Draft): Draft {
  if (!(content.title as { en?: string }).en) return content
  const filled = TRANSLATED[type].map((field) => {
    const value = content[field] as { fr?: unknown; en?: unknown }
    return [field, { ...value, en: value.en ?? value.fr }]
  })
  return { ...content, ...Object.fromEntries(filled) }
}

/** Of a localised field, the languages that hold: French may be written before English is complete, or the reverse. */
function partial(draft: Draft, broken: ReadonlySet<string>): Draft {
  return Object.fromEntries(
    TEXTS.filter((field) => broken.has(field)).flatMap((field) => {
      const { fr, en } = (draft[field] ?? {}) as { fr?: unknown; en?: unknown }
      const [french, english] = [fr, en].map((text) => (typeof text === 'string' ? text : undefined))
      return french || english ? [[field, { fr: french ?? english, en: english }]] : []
    }),
  )
}
