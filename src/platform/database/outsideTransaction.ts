import { commitTransaction, initTransaction, type PayloadRequest } from 'payload'

/**
 * Leaves the one write transaction of this process while something long is done, and takes another turn afterwards: else
 * every save waits behind one author's picture. Payload opens it before it asks the first hook. Only for a hook that runs
 * before anything is written, of a request that came over HTTP: a caller of the Local API may have written already.
 */
export async function outsideTransaction<R>(req: PayloadRequest, work: () => Promise<R>): Promise<R> {
  if (req.payloadAPI !== 'REST' || !req.transactionID) return work()
  await commitTransaction(req)
  try {
    return await work()
  } finally {
    // Payload commits or rolls back what it finds here.
    await initTransaction(req)
  }
}
