/** Why a key does not change now; the message is the sentence its reader acts on. */
export class CannotRotate extends Error {
  override readonly name = 'CannotRotate'
}
