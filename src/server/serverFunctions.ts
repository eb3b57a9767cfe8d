import type { RequestHandler } from 'express'
import { type Answer, answers } from '#platform/answers.ts'

/**
 * Next answers 500 whatever a server function throws, and whatever it cannot read: here the function has its say, and what
 * failed before any had begun was no call of one.
 */
export const heard =
  (admin: RequestHandler): RequestHandler =>
  (req, res, next) => {
    if (req.method !== 'POST') return admin(req, res, next)
    const answer: Answer = {}
    const writeHead = res.writeHead.bind(res) as (status: number, ...rest: unknown[]) => typeof res
    res.writeHead = (status: number, ...rest: unknown[]) => writeHead(statusOf(answer, status), ...rest)
    return answers.run(answer, () => admin(req, res, next))
  }

const statusOf = ({ hasBegun, status: said }: Answer, status: number): number =>
  said ?? (status >= 500 && !hasBegun ? 400 : status)
