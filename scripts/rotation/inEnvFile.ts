import path from 'node:path'
import { secretOf } from './secretOf.ts'
import { putNextInForce, writeNextKey } from './envFile.ts'
import type { Keeper, Say } from './keeper.ts'

/** Keys that stand in the `.env` of this folder: we rewrite it. */
export function inEnvFile(say: Say): Keeper {
  const file = path.resolve('.env')
  return {
    draw({ opening }) {
      const next = secretOf()
      writeNextKey(file, { next: next.secret, opening })
      say(`1. Nouvelle clé ${next.keyId}, gardée dans ${file} à côté de celle en vigueur.`)
      return next
    },
    keep({ opening, next }) {
      writeNextKey(file, { next: next.secret, opening })
      say(`1. La nouvelle clé ${next.keyId} est déjà dans ${file} : on reprend.`)
    },
    finish({ current, next, seq }) {
      const aside = putNextInForce(file, { former: current.secret, formerId: current.keyId, next: next.secret, seq })
      say(
        `3. ${file} ne tient plus que la nouvelle clé : relancez npm start, et refaites la copie que vous gardez de ce fichier.`,
      )
      say(
        `L’ancienne clé (${current.keyId}) est dans ${aside}. Elle ne signe plus rien, mais elle seule rouvre les sauvegardes de la base d’avant l’événement ${seq} : mettez-la en lieu sûr avec elles, ou détruisez-la, et effacez ce fichier.`,
      )
    },
  }
}
