import { decide } from '#domain/decide.ts'
import { Refusal } from '#domain/errors.ts'
import type { LedgerEvent } from '#domain/events.ts'
import { catchUpAll } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { prepare, type Execution } from './wishes.ts'

/**
 * Carries one command out: one event, or a refusal and nothing at all.
 * @throws Refusal as `decide` does, and `gate` with findings, `not_found`, `damaged_revision`, `busy`
 */
export async function execute(execution: Execution): Promise<LedgerEvent> {
  const { payload, id, actor } = execution
  const ledger = ledgerOf(payload)
  await ledger.follow()
  const known = ledger.guide.commands.get(id)
  const prepared = known ? null : await prepare(execution, ledger.guide)
  const event = await ledger.append({
    command: id,
    subject: execution.document.uid,
    actor: { id: actor.id, partner: actor.partner, roles: [...actor.roles] },
    decide: (guide, at) => {
      if (!prepared) throw new Refusal('invalid_command', { reason: 'id' })
      prepared.check?.(guide)
      return decide(prepared.command, { guide, actor, now: at })
    },
  })
  await catchUpAll(payload)
  return event
}
