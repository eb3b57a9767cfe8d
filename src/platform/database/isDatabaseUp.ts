import type { Payload } from 'payload'

/** Whether the database answers, with what every installation has. */
export async function isDatabaseUp({ db }: Payload): Promise<boolean> {
  return db.findOne({ collection: 'projections', where: { id: { equals: 'reviews' } } }).then(
    () => true,
    () => false,
  )
}
