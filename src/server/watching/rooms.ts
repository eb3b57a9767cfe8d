import type { DocumentRef } from '#domain/events.ts'
import type { News } from '#domain/news.ts'

/** A page that has a document open. */
export interface Watcher {
  readonly session: string
  readonly person: string
  readonly name: string
  /** Whether others see that they are there: whoever may not save is not announced. */
  readonly isEditing: boolean
  /** Whose comments they read (`circlesOf`). */
  readonly circles: readonly string[]
  /** Whether they may read this working copy, as it is stored now. Their own rights do not change while their session lives. */
  mayRead(document: DocumentRef): Promise<boolean>
  tell(news: News): void
  end(): void
}

/** A working copy, as far as its watchers are concerned. */
export interface Row {
  /** ISO 8601 UTC. */
  readonly saved: string
  /** Who reads it: another value, and each watcher's right is asked for again. */
  readonly readers: string
}

/** Where news come from. What is not a promise is answered from memory. */
export interface Sources {
  review(document: DocumentRef): number
  guide(): number
  /** Another number once something was said of it in one of these circles. */
  said(document: DocumentRef, circles: readonly string[]): number
  /** Another number once something of the document may have been stored. */
  stored(document: DocumentRef): number
  /** Another number once sessions or persons may have been stored. */
  accounts(): number
  /** By uid; one that is gone or in the bin is missing. */
  rows(documents: readonly DocumentRef[]): Promise<ReadonlyMap<string, Row>>
  /** Of these sessions those that live. */
  alive(sessions: readonly string[]): Promise<ReadonlySet<string>>
  /** Whether other processes write too, of which the numbers say nothing. */
  isShared: boolean
  /** Milliseconds of a clock. */
  nowMs(): number
}

/** Whoever looks at another page for a moment is still there. */
const REMEMBERED_MS = 40_000
/** What concerns the whole guide reaches all open forms at once: not more often. */
const GUIDE_EVERY_MS = 60_000
const SHARED_EVERY_MS = 2000
/** Sessions also run out, which nobody stores. */
const ALIVE_EVERY_MS = 15_000

interface Room {
  readonly document: DocumentRef
  readonly watchers: Set<Watcher>
  /** By person, who was there last when; Infinity while they are. */
  readonly people: Map<string, { name: string; untilMs: number }>
  stored: number
  row: Row | null
  /** What was told last, and of whom. */
  told: string
}

/** Who has which document open, and what they were told. Nothing relies on it, and it is gone with the process. */
export class Rooms {
  readonly #sources: Sources
  readonly #rooms = new Map<string, Room>()
  /** What each was told last. */
  readonly #told = new WeakMap<Watcher, string>()
  #guide = { seq: 0, atMs: -Infinity }
  #sharedMs = -Infinity
  #alive = { accounts: -1, atMs: -Infinity }

  constructor(sources: Sources) {
    this.#sources = sources
  }

  get count(): number {
    return [...this.#rooms.values()].reduce((sum, { watchers }) => sum + watchers.size, 0)
  }

  countOf(person: string): number {
    return [...this.#rooms.values()].reduce(
      (sum, { watchers }) => sum + [...watchers].filter((watcher) => watcher.person === person).length,
      0,
    )
  }

  /** Comes in, is told how things stand, and of whatever changes until the answer is called. */
  async enter(document: DocumentRef, watcher: Watcher): Promise<() => void> {
    const room = await this.#roomFor(document, (room) => {
      room.watchers.add(watcher)
      if (watcher.isEditing) room.people.set(watcher.person, { name: watcher.name, untilMs: Infinity })
    })
    this.#tell(room)
    return () => {
      room.watchers.delete(watcher)
      const isStillThere = [...room.watchers].some(({ person, isEditing }) => isEditing && person === watcher.person)
      if (watcher.isEditing && !isStillThere) this.#seen(room, watcher)
    }
  }

  /** How things stand, for one who asks now and then; they count as there in between. */
  async look(
    document: DocumentRef,
    watcher: Pick<Watcher, 'person' | 'name' | 'isEditing' | 'circles'>,
  ): Promise<News> {
    const room = await this.#roomFor(document, (room) => {
      if (watcher.isEditing && room.people.get(watcher.person)?.untilMs !== Infinity) this.#seen(room, watcher)
    })
    return this.#newsOf(room, watcher)
  }

  /** Looks at what may have changed, and tells whom it concerns. Costs nothing where nothing did. */
  async tick(): Promise<void> {
    if (this.#rooms.size === 0) return
    await this.#endOver()
    await this.#readRows()
    const { guide, nowMs } = this.#sources
    if (guide() !== this.#guide.seq && nowMs() - this.#guide.atMs > GUIDE_EVERY_MS) this.#hearOfGuide()
    for (const [key, room] of this.#rooms) {
      for (const [person, { untilMs }] of room.people) if (untilMs < nowMs()) room.people.delete(person)
      this.#tell(room)
      if (room.watchers.size === 0 && room.people.size === 0) this.#rooms.delete(key)
    }
  }

  /** Lets everybody go. */
  close(): void {
    for (const { watchers } of this.#rooms.values()) for (const watcher of watchers) watcher.end()
    this.#rooms.clear()
  }

  #seen(room: Room, { person, name }: Pick<Watcher, 'person' | 'name'>): void {
    room.people.set(person, { name, untilMs: this.#sources.nowMs() + REMEMBERED_MS })
  }

  /** The room of a document, made for the first who comes. One that nobody is in may go at any tick: `come` is called at once. */
  async #roomFor(document: DocumentRef, come: (room: Room) => void): Promise<Room> {
    const key = `${document.type}/${document.uid}`
    // Taken before the reading: what is stored meanwhile is looked at again.
    const stored = this.#sources.stored(document)
    const row = this.#rooms.has(key) ? null : ((await this.#sources.rows([document])).get(document.uid) ?? null)
    if (this.#rooms.size === 0) this.#hearOfGuide()
    const known = this.#rooms.get(key) ?? { document, watchers: new Set(), people: new Map(), stored, row, told: '' }
    this.#rooms.set(key, known)
    come(known)
    return known
  }

  #hearOfGuide(): void {
    this.#guide = { seq: this.#sources.guide(), atMs: this.#sources.nowMs() }
  }

  async #endOver(): Promise<void> {
    const { accounts, nowMs, alive } = this.#sources
    const number = accounts()
    if (number === this.#alive.accounts && nowMs() - this.#alive.atMs < ALIVE_EVERY_MS) return
    this.#alive = { accounts: number, atMs: nowMs() }
    const all = [...this.#rooms.values()].flatMap(({ watchers }) => [...watchers])
    const living = await alive([...new Set(all.map(({ session }) => session))])
    for (const watcher of all) if (!living.has(watcher.session)) watcher.end()
  }

  async #readRows(): Promise<void> {
    const { stored, rows, isShared, nowMs } = this.#sources
    const isTime = isShared && nowMs() - this.#sharedMs > SHARED_EVERY_MS
    if (isTime) this.#sharedMs = nowMs()
    const moved = [...this.#rooms.values()].flatMap((room) => {
      const number = stored(room.document)
      return number !== room.stored || isTime ? [{ room, number }] : []
    })
    if (moved.length === 0) return
    const found = await rows(moved.map(({ room }) => room.document))
    for (const { room, number } of moved) {
      const row = found.get(room.document.uid) ?? null
      const isForOthers = row?.readers !== room.row?.readers
      room.row = row
      room.stored = number
      if (isForOthers)
        for (const watcher of room.watchers) if (!row || !(await watcher.mayRead(room.document))) watcher.end()
    }
  }

  #newsOf(room: Room, { person, circles }: Pick<Watcher, 'person' | 'circles'>): News {
    const others = [...room.people].filter(([id]) => id !== person).map(([, { name }]) => name)
    return {
      review: this.#sources.review(room.document),
      guide: this.#guide.seq,
      saved: room.row?.saved ?? null,
      comments: this.#sources.said(room.document, circles),
      others: [...new Set(others)].sort((a, b) => a.localeCompare(b, 'fr')),
    }
  }

  #tell(room: Room): void {
    // As everybody would hear it who is not there: the same as before for all, where it is the same.
    const circles = [...new Set([...room.watchers].flatMap((watcher) => watcher.circles))]
    const text = JSON.stringify([this.#newsOf(room, { person: '', circles }), [...room.people.keys()]])
    const isSame = room.told === text
    room.told = text
    for (const watcher of room.watchers) {
      if (isSame && this.#told.has(watcher)) continue
      const news = this.#newsOf(room, watcher)
      // What moved may be none of theirs: not even that it moved is told.
      const theirs = JSON.stringify(news)
      if (this.#told.get(watcher) === theirs) continue
      this.#told.set(watcher, theirs)
      watcher.tell(news)
    }
  }
}
