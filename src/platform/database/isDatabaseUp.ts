import type { Payload } from 'payload'

/** Whether the database answers, with what every installation has. */
export async function isDatabaseUp({ db }: Payload): Promise<boolean> {
  const asked = { collection: 'projections', where: { id: { equals: 'reviews' } }, joins: false }
  return db.findOne(asked as never).then(
    () => true,
    () => false,
  )
}
