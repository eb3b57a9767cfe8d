import { expect } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { registerProjection } from '#ledger/catchUpAll.ts'
import { notificationsProjection } from '#notifications/projection.ts'
import { rowsPage, type Row } from '#notifications/rows.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { sendPending } from '#notifications/send.ts'
import { skipToHead } from '#notifications/start.ts'
import { setClock } from '#platform/clock.ts'
import { remarksByHash } from '#review/remarks.ts'
import { bootPayload, type Booted } from './bootPayload.ts'
import { MisbehavingSmtp } from './misbehavingSmtp.ts'
import { createWorld, PARTNER_SLUGS, type World } from './world.ts'

export const MINUTE_MS = 60_000

/** Everybody who is asked to review a chapter that `author.fedepl` submits. */
export const READERS = PARTNER_SLUGS.flatMap((slug) => [`reviewer.${slug}`, `reviewer2.${slug}`, `coordinator.${slug}`])

export const addresses = (...names: string[]): string[] => names.map((name) => `${name}@example.org`).sort()

/** A world whose mail goes to a server of the test's own, at a time of day the test moves. Nothing is sent by itself. */
export class MailWorld {
  /** How far the clock is ahead of the real one. */
  aheadMs = 0
  readonly #thaw = setClock({ now: () => new Date(Date.now() + this.aheadMs) })

  private constructor(
    readonly booted: Booted,
    readonly world: World,
    readonly smtp: MisbehavingSmtp,
  ) {}

  static async open(): Promise<MailWorld> {
    const smtp = new MisbehavingSmtp()
    await smtp.start()
    process.env.SMTP_URL = smtp.url
    const booted = await bootPayload()
    const world = await createWorld(booted.payload)
    await skipToHead(booted.payload)
    const opened = new MailWorld(booted, world, smtp)
    opened.followByHand()
    return opened
  }

  async close(): Promise<void> {
    this.#thaw()
    await this.booted.close()
    await this.smtp.stop()
  }

  /** Rows are written after each command; they are sent when the test says `deliver`. */
  followByHand(): void {
    const { payload } = this.booted
    registerProjection(payload, notificationsProjection(payload))
  }

  /** Sends what a former test left behind, then forgets it. */
  async settle(): Promise<void> {
    this.smtp.behave = () => 'accept'
    this.aheadMs += 3 * 24 * 60 * MINUTE_MS
    await this.deliver()
    this.smtp.received.length = 0
  }

  deliver(): Promise<void> {
    return sendPending(this.booted.payload, { readRemarks: remarksByHash })
  }

  /** A submitted chapter and the position of its submission. */
  async submitted(): Promise<{ chapter: DocumentRef; seq: number }> {
    const chapter = await this.world.createChapter('author.fedepl')
    const { seq } = await this.world.submit('author.fedepl', chapter)
    return { chapter, seq }
  }

  async rows(): Promise<Row[]> {
    return (await rowsPage(storageOf(this.booted.payload), { page: 1, limit: 10_000 })).rows
  }

  async rowsOf(seq: number): Promise<Row[]> {
    return (await this.rows()).filter((row) => row.seq === seq)
  }

  /** How many mails of an event are in which state. */
  async statuses(seq: number): Promise<Record<string, number>> {
    const count: Record<string, number> = {}
    for (const { status } of await this.rowsOf(seq)) count[status] = (count[status] ?? 0) + 1
    return count
  }

  /** Who got a mail whose subject begins so. */
  sentTo(subject: string): string[] {
    const mails = this.smtp.accepted.filter((mail) => mail.subject.startsWith(subject))
    return mails.map(({ to }) => to).sort()
  }

  /** Over the whole history, an event and a person have one Message-ID, and no two share one. */
  async expectOneMessageEach(): Promise<void> {
    const rows = await this.rows()
    const people = new Set(rows.map(({ seq, user }) => `${seq}.${user}`))
    expect(people.size).toBe(rows.length)
    expect(new Set(rows.map(({ messageId }) => messageId)).size).toBe(rows.length)
  }
}
