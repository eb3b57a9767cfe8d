import type { CommandName } from '#domain/commands.ts'
import type { Language } from '#domain/wording.ts'
import type { Snapshot } from '#review/snapshot.ts'
import { ofAll, ofOne } from '../names.ts'
import { say } from '../words.ts'

interface Refused {
  command: CommandName
  snapshot: Snapshot
  language: Language
  /** Name with article of the partner that leads. */
  lead: string | null
}

/** Why a button may not be pressed, said of this document rather than in general. */
export function whyNot({ command, snapshot, language, lead }: Refused): string {
  const reason = snapshot.commands.find((each) => each.command === command)?.reason
  if (!reason) return ''
  if (snapshot.state === 'archived' && command !== 'unarchive') return say('whyArchived', language)
  switch (reason.code) {
    case 'forbidden':
      return forbidden({ command, snapshot, language, lead }) ?? reason.text
    case 'wrong_state':
      return wrongState(command, snapshot, language) ?? reason.text
    case 'nothing_to_submit':
      return say(snapshot.revision ? 'whyUnchanged' : 'whyUnchangedLive', language)
    case 'gate':
      return gate(snapshot, language) ?? reason.text
    default:
      return reason.text
  }
}

function forbidden({ command, snapshot, language, lead }: Refused): string | null {
  const named = lead ? { lead: ofOne(lead, language) } : null
  switch (command) {
    case 'submit':
      return say('whyOwners', language)
    case 'withdraw':
      return named && say('whySubmitter', language, named)
    case 'publish':
    case 'unpublish':
    case 'archive':
    case 'unarchive':
      return named ? say('whyLead', language, named) : say('whyLeadUnnamed', language)
    default:
      return say(snapshot.myPartner ? 'whyNotReviewer' : 'whyNotAsked', language)
  }
}

function wrongState(command: CommandName, snapshot: Snapshot, language: Language): string | null {
  switch (command) {
    case 'publish':
      return snapshot.revision
        ? say('whyMissing', language, { partners: ofAll(missing(snapshot), language) })
        : say(snapshot.round === 0 ? 'whyNeverSubmitted' : 'whyNotSubmitted', language)
    case 'unpublish':
      return say('whyNotLive', language)
    case 'archive':
      return say(snapshot.liveRevision ? 'whyLive' : 'whyRoundOpen', language)
    default:
      return null
  }
}

function gate(snapshot: Snapshot, language: Language): string | null {
  const count = snapshot.checklist.filter(({ level }) => level === 'blocking').length
  return count === 0 ? null : say('whyBlocking', language, { count })
}

/** Names with article of the partners whose approval the round lacks. */
function missing({ partners, verdicts }: Snapshot): string[] {
  const approved = new Set(verdicts.filter(({ verdict }) => verdict === 'approve').map(({ partner }) => partner))
  return partners.filter(({ slug }) => !approved.has(slug)).map(({ nameWithArticle }) => nameWithArticle)
}
