/** A private key, base64, and its fingerprint. */
export interface Secret {
  readonly secret: string
  readonly keyId: string
}

/** Where an installation keeps its keys. Every method may be called again after a crash. */
export interface Keeper {
  /**
   * Step 1 without a next key: one is drawn and kept, before anything is signed with it. Null when a person must put it in
   * its place; they were told how.
   * @throws CannotRotate
   */
  draw(about: { opening: string; current: Secret }): Secret | null
  /** Step 1 when a next key is there: makes sure that all it needs stands beside it. @throws CannotRotate */
  keep(about: { opening: string; next: Secret }): void
  /** Step 3, once the event `seq` has named the next key. @throws CannotRotate */
  finish(about: { opening: string; current: Secret; next: Secret; seq: number }): void
}

export type Say = (line: string) => void
