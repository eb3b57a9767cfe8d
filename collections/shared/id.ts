import type { TextField } from 'payload'
import { isUid } from '#domain/content/shared.ts'
import { newId } from '#platform/hash.ts'

/** Our own ids: UUIDs, the same on every engine. A client may propose one on create; anything but a UUID is replaced. */
export const id = (): TextField => ({
  name: 'id',
  type: 'text',
  required: true,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  custom: { isFrozen: false },
  hooks: {
    beforeValidate: [({ value, operation }) => (operation === 'create' && !isUid(value) ? newId() : value)],
    beforeDuplicate: [() => newId()],
  },
})
