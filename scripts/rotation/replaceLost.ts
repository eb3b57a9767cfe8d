import type { Payload } from 'payload'
import { recogniseLedger } from '#jobs/recogniseLedger.ts'
import { keyInForce } from '#domain/guide.ts'
import { lostKeyToken } from '#ledger/keys.ts'
import { keysOfEnvironment } from '#ledger/keysOfEnvironment.ts'
import { Ledger } from '#ledger/ledger.ts'
import { replaceLostKey } from '#ledger/rotate.ts'
import { env } from '#platform/env.ts'
import { keyIdOf } from '#platform/signer.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import type { StorageReader } from '#platform/storage/storage.ts'
import { CannotRotate } from './cannotRotate.ts'
import type { Say } from './keeper.ts'
import { refuseUnready } from './refuseUnready.ts'

/**
 * `LEDGER_PRIVATE_KEY` takes the place of a key that is lost. Nothing in the database can prove that it may: the first run
 * tells what a person must vouch for in the environment, the next one, with their word, writes it.
 * @throws StartFault, CannotRotate, Refusal
 */
export async function replaceLost(payload: Payload, say: Say): Promise<void> {
  const keys = keysOfEnvironment()
  const storage = storageOf(payload)
  const isOpeningNamed = env().LEDGER_OPENING_KEY !== undefined
  const opening = isOpeningNamed ? keys.opening : await openingIn(storage)
  const ledger = new Ledger(storage, { ...keys, opening })
  await recogniseLedger(payload, { ledger, isKeyLost: true })
  refuseUnready(ledger)
  const [ours] = keys.held as [(typeof keys.held)[number]]
  if (ledger.canSign) return sayNothingIsLost({ opening, signer: ledger.signer.keyId, keys, say })
  const lost = keyIdOf(keyInForce(ledger.guide) ?? '')
  if (ledger.guide.keys.some(({ publicKey }) => publicKey === ours.publicKey))
    throw new CannotRotate(
      `LEDGER_PRIVATE_KEY (${ours.keyId}) est une ancienne clé de ce registre : remettez celle qui le signe (${lost}) ; si elle est perdue, retirez LEDGER_PRIVATE_KEY de .env et relancez, une nouvelle sera tirée.`,
    )
  const token = lostKeyToken(ledger.anchor(), ours.keyId)
  if (!isOpeningNamed || !keys.lost.includes(token)) {
    say(`Clé qui a ouvert ce registre : ${opening}${isOpeningNamed ? '' : ', d’après la base : comparez avec une ancre, un export ou une copie de .env'}
Clé perdue : ${lost}
Dernier événement : ${ledger.guide.seq}, du ${ledger.guide.at}, empreinte ${ledger.digest}
Nouvelle clé (LEDGER_PRIVATE_KEY) : ${ours.keyId}

Rien n’a été écrit. Si c’est bien votre registre, et qu’il est entier, réglez dans .env ou dans l’environnement, et pour toujours :
  LEDGER_OPENING_KEY=${opening}
  LEDGER_LOST_KEY=${[...keys.lost, token].join(',')}
puis relancez npm run rotate-key -- --lost. npm run verify montrera ce remplacement pour toujours.`)
    return
  }
  const { seq } = await replaceLostKey(ledger, ours)
  say(
    `À l’événement ${seq}, la clé ${ours.keyId} a remplacé la clé perdue ${lost}. Gardez LEDGER_OPENING_KEY et LEDGER_LOST_KEY, faites une copie de la nouvelle clé, puis relancez npm start.`,
  )
}

interface NothingLost {
  opening: string
  signer: string
  keys: ReturnType<typeof keysOfEnvironment>
  say: Say
}

function sayNothingIsLost({ opening, signer, keys, say }: NothingLost): void {
  say(`La clé qui signe ce registre (${signer}) est là : rien à remplacer.`)
  if (opening !== keys.opening) say(`Il manque LEDGER_OPENING_KEY=${opening}, la clé qui l’a ouvert d’après la base.`)
}

/** Whose ledger it says it is. Believed for what is shown to a person, never for what is written. */
async function openingIn(storage: StorageReader): Promise<string> {
  const [first] = await storage.find('ledger', { after: 0, limit: 1 })
  return first?.keyId ?? ''
}
