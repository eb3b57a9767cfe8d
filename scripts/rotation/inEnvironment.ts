import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '#platform/env.ts'
import { replaceFile } from '#steps/replace-file.mjs'
import { CannotRotate } from './cannotRotate.ts'
import type { Keeper, Say, Secret } from './keeper.ts'
import { secretOf } from './secretOf.ts'

const COMMAND = 'npm run rotate-key'

/**
 * Keys that whoever runs the installation hands to its processes (a container, a service, a safe): only they can change them
 * there. `given` names the variables that came so.
 */
export function inEnvironment(say: Say, given: readonly string[]): Keeper {
  const file = path.resolve(env().DATA_DIR, 'next-ledger-key')
  return {
    draw({ opening, current }) {
      const next = keptIn(file, current)
      say(
        `1. ${given.join(', ')} ${given.length > 1 ? 'viennent' : 'vient'} de l’environnement de cette commande, pas de .env : à vous de régler, pour elle et pour le serveur,
     LEDGER_NEXT_PRIVATE_KEY = la clé du fichier ${file} (empreinte ${next.keyId}, lisible de ce compte seul)
     LEDGER_OPENING_KEY=${opening}
   puis de relancer ${COMMAND}. Rien n’est encore signé ; le serveur démarre avant comme après.`,
      )
      return null
    },
    keep({ opening, next }) {
      if (env().LEDGER_OPENING_KEY !== opening)
        throw new CannotRotate(
          `Réglez d’abord LEDGER_OPENING_KEY=${opening}, puis relancez ${COMMAND} : sans elle, le registre ne serait plus reconnu ensuite.`,
        )
      say(`1. La nouvelle clé ${next.keyId} est dans l’environnement.`)
    },
    finish({ opening, current, next, seq }) {
      const isKept = existsSync(file)
      say(
        `3. À vous de régler : LEDGER_PRIVATE_KEY = la nouvelle clé (${next.keyId}, celle de LEDGER_NEXT_PRIVATE_KEY), plus de LEDGER_NEXT_PRIVATE_KEY, et toujours LEDGER_OPENING_KEY=${opening}. D’ici là le serveur démarre avec les deux.`,
      )
      if (isKept) say(`   Effacez alors ${file}, une fois la nouvelle clé en lieu sûr.`)
      say(
        `L’ancienne clé (${current.keyId}) ne signe plus rien, mais elle seule rouvre les sauvegardes de la base d’avant l’événement ${seq} : gardez-la avec elles, ou détruisez-la.`,
      )
    },
  }
}

/** The key an earlier run left there, or a new one; not the one that signs already, which a finished rotation left behind. */
function keptIn(file: string, current: Secret): Secret {
  const kept = existsSync(file) ? readKey(file) : null
  if (kept && kept.keyId !== current.keyId) return kept
  const next = secretOf()
  try {
    replaceFile(file, `${next.secret}\n`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CannotRotate(
      `${file} ne peut pas être écrit (${code}) : donnez ce droit à ce compte, puis relancez ${COMMAND}.`,
    )
  }
  return next
}

function readKey(file: string): Secret | null {
  try {
    return secretOf(readFileSync(file, 'utf8').trim())
  } catch {
    return null
  }
}
