import type { QueryReason } from '#words/errors.ts'
import type { Found } from './fieldAt.ts'
import { QUERY_LIMITS } from './limits.ts'

type Field = Found['field']
type Check = (value: unknown, field: Field) => boolean

const EQUALITY = ['equals', 'not_equals', 'exists']
const LISTS = ['in', 'not_in']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const WORDS = ['like', 'not_like', 'contains']

interface Kind {
  readonly operators: ReadonlySet<string>
  readonly isValue: Check
}

const kind = (operators: readonly string[], isValue: Check): Kind => ({ operators: new Set(operators), isValue })

const isText: Check = (value) =>
  isScalar(value) && String(value).length <= QUERY_LIMITS.text && !String(value).includes('\0')
const isNumber: Check = (value) =>
  (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) && Number.isFinite(Number(value))
const isDate: Check = (value) =>
  (typeof value === 'number' && !Number.isNaN(new Date(value).getTime())) ||
  (typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value)))
const isBoolean: Check = (value) => typeof value === 'boolean' || value === 'true' || value === 'false'
const isOption: Check = (value, field) =>
  'options' in field &&
  (field.options as readonly (string | { value: string })[]).some(
    (option) => (typeof option === 'string' ? option : option.value) === value,
  )

const TEXT = kind([...EQUALITY, ...LISTS, ...ORDER, ...WORDS], isText)
const NUMBER = kind([...EQUALITY, ...LISTS, ...ORDER], isNumber)
const CHOICE = kind([...EQUALITY, ...LISTS], isOption)
const CHOICES = kind([...EQUALITY, ...LISTS, 'contains'], isOption)
const REFERENCE = kind([...EQUALITY, ...LISTS], isText)
const REFERENCES = kind([...EQUALITY, ...LISTS, 'contains'], isText)

/** What may be asked of a field of each type; of a type that is not here, nothing may. */
const KINDS: Readonly<Record<string, Kind>> = {
  text: TEXT,
  textarea: TEXT,
  email: TEXT,
  code: TEXT,
  number: NUMBER,
  date: kind([...EQUALITY, ...LISTS, ...ORDER], isDate),
  checkbox: kind(EQUALITY, isBoolean),
  select: CHOICE,
  radio: CHOICE,
  relationship: REFERENCE,
  upload: REFERENCE,
  // Inside a tree of JSON only Payload's own builder of SQL would look, text by text.
  json: kind(['exists'], isBoolean),
  richText: kind(['exists'], isBoolean),
}
const MANY: Readonly<Record<string, Kind>> = { select: CHOICES, relationship: REFERENCES, upload: REFERENCES }

/** Whether a field can be asked for, or sorted by, at all. */
export const isComparable = (field: Field): boolean =>
  // A relation to one of several collections is two columns; Payload's builder fails on most that is asked of it.
  Object.hasOwn(KINDS, field.type) && !('relationTo' in field && Array.isArray(field.relationTo))

interface Comparison {
  field: Field
  operator: string
  value: unknown
}

/** What is wrong with a comparison, or null: the operator for this type of field, a list where one is due, the values. */
export function comparisonFault({ field, operator, value }: Comparison): QueryReason | null {
  if (!isComparable(field)) return 'unknown'
  const isMany = 'hasMany' in field && field.hasMany
  const asked = (isMany ? MANY[field.type] : undefined) ?? KINDS[field.type]
  if (!asked?.operators.has(operator)) return 'operator'
  if (operator === 'exists') return isBoolean(value, field) ? null : 'value'
  if (LISTS.includes(operator)) return listFault(value, (each) => isNothing(each) || asked.isValue(each, field))
  if (typeof value === 'string' && value.length > QUERY_LIMITS.text) return 'too_long'
  // Payload takes it apart into words, whatever it is.
  if (WORDS.includes(operator)) return typeof value === 'string' && asked.isValue(value, field) ? null : 'value'
  return isNothing(value) || asked.isValue(value, field) ? null : 'value'
}

/** A list is sent as one, or as words between commas. Alone, the word `null` is taken for no list at all. */
function listFault(value: unknown, isOne: (each: unknown) => boolean): QueryReason | null {
  const list = typeof value === 'string' ? value.split(',') : value
  if (value === 'null') return 'value'
  if (!Array.isArray(list)) return isScalar(value) && isOne(value) ? null : 'value'
  if (list.length > QUERY_LIMITS.list) return 'too_many'
  return list.every(isOne) ? null : 'value'
}

/** What one comparison costs: `like` compares each word by itself. */
export const costOf = ({ operator, value }: Pick<Comparison, 'operator' | 'value'>): number =>
  WORDS.includes(operator) ? String(value).split(' ').length : 1

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)
const isNothing = (value: unknown): boolean => value === null || value === '' || value === 'null'
