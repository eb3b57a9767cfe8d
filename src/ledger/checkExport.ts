import { stable } from '#domain/content/canonical.ts'
import { digestOfLeaves } from '#platform/leaves.ts'
import { keyIdOf, verifierOf } from '#platform/signer.ts'
import { exportHead, exportRow, signedTextOf, type ExportHead, type ExportRow } from './exported.ts'
import { lostKeyToken } from './keys.ts'
import type { Anchor, KeyChange } from './verify.ts'

/** What is wrong with a line of an export. `seq` is 0 for the first one. */
export interface ExportProblem {
  readonly seq: number
  readonly kind:
    | 'line'
    | 'opening'
    | 'gap'
    | 'link'
    | 'leaf'
    | 'digest'
    | 'lost_key'
    | 'key'
    | 'signature'
    | 'keys'
    | 'shown'
    | 'end'
    | 'anchor'
    | 'truncated'
}

export interface ExportReport {
  readonly head: ExportHead | null
  /** Rows that were there. */
  readonly count: number
  /** Those whose public leaf was there, so that their digest could be recomputed. */
  readonly shown: number
  readonly keyChanges: readonly KeyChange[]
  readonly problems: readonly ExportProblem[]
}

interface Trust {
  /** Fingerprint of the key that opened the ledger, from elsewhere than the file. */
  readonly key: string
  /** Tokens of the lost keys somebody vouches for. */
  readonly lost: readonly string[]
  readonly anchors: readonly Anchor[]
}

/**
 * Checks an export with nothing but a fingerprint: every signature under the key of its row's time, every link, every number,
 * every digest whose leaf is there, the end. Needs no database and no secret, and believes nothing the file says of itself.
 */
export async function checkExport(
  lines: AsyncIterable<string> | Iterable<string>,
  trust: Trust,
): Promise<ExportReport> {
  let checker: Checker | null = null
  for await (const line of lines) {
    if (checker) checker.take(line)
    else {
      const head = parsed(line, exportHead)
      if (!head) return { head: null, count: 0, shown: 0, keyChanges: [], problems: [{ seq: 0, kind: 'line' }] }
      checker = new Checker(head, trust)
    }
  }
  return checker?.end() ?? { head: null, count: 0, shown: 0, keyChanges: [], problems: [{ seq: 0, kind: 'line' }] }
}

/** A public leaf, as far as a stranger uses it. */
interface Leaf {
  id?: unknown
  type?: unknown
  prevDigest?: unknown
  data?: { publicKey?: unknown; proof?: unknown; isLost?: unknown } | null
}

class Checker {
  readonly #problems: ExportProblem[] = []
  readonly #keyChanges: KeyChange[] = []
  /** The keys the rows themselves prove, from the one somebody trusts on. */
  readonly #keys: { from: number; publicKey: string }[]
  readonly #anchors: Map<number, string>
  #seq = 0
  /** Of the row before; null where its line could not be read. */
  #digest: string | null = ''
  #shown = 0

  constructor(
    readonly head: ExportHead,
    readonly trust: Trust,
  ) {
    const first = head.keys[0]!
    this.#keys = [first]
    this.#anchors = new Map(trust.anchors.map(({ seq, digest }) => [seq, digest]))
    const isTrusted = first.from === 1 && keyIdOf(first.publicKey) === trust.key && head.opening === trust.key
    if (!isTrusted) this.#find(0, 'opening')
  }

  take(line: string): void {
    const row = parsed(line, exportRow)
    if (!row) return this.#passOver()
    const leaf = row.public === undefined ? undefined : leafOf(row.public)
    const kind = this.#wrongWith(row, leaf)
    if (kind) this.#find(row.seq, kind)
    if (leaf?.type === 'keyRotated') this.#takeKey(row, leaf)
    if (leaf) this.#shown++
    const anchored = this.#anchors.get(row.seq)
    if (anchored !== undefined && anchored !== row.digest) this.#find(row.seq, 'anchor')
    this.#anchors.delete(row.seq)
    this.#seq = row.seq
    this.#digest = row.digest
  }

  #passOver(): void {
    this.#seq++
    this.#digest = null
    this.#find(this.#seq, 'line')
  }

  end(): ExportReport {
    const { head } = this
    const key = this.#keyAt(this.#seq + 1)
    const isSigned = head.keyId === keyIdOf(key) && verifierOf(key).verify(signedTextOf(head), head.signature)
    if (stable(head.keys) !== stable(this.#keys)) this.#find(0, 'keys')
    if (head.shown !== this.#shown) this.#find(0, 'shown')
    if (!isSigned) this.#find(0, 'signature')
    if (head.head.seq !== this.#seq || head.head.digest !== this.#digest) this.#find(this.#seq, 'end')
    for (const seq of this.#anchors.keys()) this.#find(seq, 'truncated')
    return {
      head,
      count: this.#seq,
      shown: this.#shown,
      keyChanges: this.#keyChanges,
      problems: this.#problems,
    }
  }

  /** In the order of `checkRow`, of which this is what a stranger can do. */
  #wrongWith(row: ExportRow, leaf: Leaf | null | undefined): ExportProblem['kind'] | null {
    if (row.seq !== this.#seq + 1) return 'gap'
    if (this.#digest !== null && row.prevDigest !== this.#digest) return 'link'
    if (leaf !== undefined) {
      if (leaf?.id !== row.seq || leaf.prevDigest !== row.prevDigest) return 'leaf'
      if (digestOfLeaves(row.public!, row.private!) !== row.digest) return 'digest'
    }
    const change = leaf?.type === 'keyRotated' ? keyNamedBy(leaf) : null
    if (change?.isLost && !this.#isVouchedFor(row, change.publicKey)) return 'lost_key'
    const key = change?.isLost ? change.publicKey : this.#keyAt(row.seq)
    if (row.keyId !== keyIdOf(key)) return 'key'
    if (!verifierOf(key).verify(row.digest, row.signature)) return 'signature'
    const isProved = !change || verifierOf(change.publicKey).verify(row.prevDigest, change.proof)
    return isProved && (leaf?.type !== 'keyRotated' || change) ? null : 'key'
  }

  #isVouchedFor({ seq, prevDigest }: ExportRow, publicKey: string): boolean {
    return this.trust.lost.includes(lostKeyToken({ seq: seq - 1, digest: prevDigest }, keyIdOf(publicKey)))
  }

  /** Also of a row that is wrong, so that those after it are judged for themselves. */
  #takeKey({ seq }: ExportRow, leaf: Leaf): void {
    const named = keyNamedBy(leaf)
    if (!named) return
    const { publicKey, isLost } = named
    this.#keyChanges.push({ seq, from: keyIdOf(this.#keyAt(seq)), to: keyIdOf(publicKey), isLost })
    this.#keys.push({ from: isLost ? seq : seq + 1, publicKey })
  }

  #keyAt(seq: number): string {
    return this.#keys.findLast(({ from }) => from <= seq)?.publicKey ?? ''
  }

  #find(seq: number, kind: ExportProblem['kind']): void {
    this.#problems.push({ seq, kind })
  }
}

function keyNamedBy({ data }: Leaf): { publicKey: string; proof: string; isLost: boolean } | null {
  const { publicKey, proof, isLost } = data ?? {}
  return typeof publicKey === 'string' ? { publicKey, proof: String(proof), isLost: Boolean(isLost) } : null
}

function leafOf(text: string): Leaf | null {
  try {
    const leaf = JSON.parse(text) as unknown
    return typeof leaf === 'object' ? leaf : null
  } catch {
    return null
  }
}

function parsed<T>(line: string, schema: { safeParse(value: unknown): { data?: T } }): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
