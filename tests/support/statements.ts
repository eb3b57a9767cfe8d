import type { Client, InStatement, Transaction } from '@libsql/client'
import type { Payload } from 'payload'

/** What SQLite is asked to do: the text of each statement, in the order they are sent, without the ends of transactions. */
export interface Statements {
  texts(): string[]
  reset(): void
  stop(): void
}

/** Listens at the driver, below Payload and below what decorates its adapter. */
export function statements(payload: Payload): Statements {
  const { client } = payload.db as unknown as { client: Client }
  const heard: string[] = []
  const hear = (statement: InStatement) => void heard.push(typeof statement === 'string' ? statement : statement.sql)
  const { execute, batch, transaction } = client
  const listening = (one: Transaction): Transaction => ({
    ...one,
    execute: (statement: InStatement) => (hear(statement), one.execute(statement)),
    batch: (all: InStatement[]) => (all.forEach(hear), one.batch(all)),
  })
  client.execute = ((statement: InStatement) => (hear(statement), execute.call(client, statement))) as Client['execute']
  client.batch = ((all, mode) => (
    all.forEach((each) => hear(each as InStatement)),
    batch.call(client, all, mode)
  )) as Client['batch']
  client.transaction = async () => listening(await transaction.call(client))
  return {
    texts: () => [...heard],
    reset: () => void heard.splice(0),
    stop: () => void Object.assign(client, { execute, batch, transaction }),
  }
}
