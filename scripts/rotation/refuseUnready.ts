import type { Ledger } from '#ledger/ledger.ts'
import { CannotRotate } from './cannotRotate.ts'

/** @throws CannotRotate on a ledger nothing can be appended to, or that has no key yet */
export function refuseUnready({ damage, guide }: Ledger): void {
  if (damage)
    throw new CannotRotate(
      `L’événement ${damage.seq} du registre ne peut pas être cru [${damage.kind}] : npm run verify dit pourquoi. Rien n’a été changé.`,
    )
  if (guide.seq === 0)
    throw new CannotRotate('Ce registre est vide : il n’a pas encore de clé à changer. Lancez npm start, qui l’ouvre.')
}
