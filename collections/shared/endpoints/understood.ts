import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { Refusal } from '#domain/errors.ts'

/** The JSON a request carries; null where it carries none. */
export const bodyOf = async (req: PayloadRequest): Promise<unknown> =>
  req.json ? ((await req.json().catch(() => null)) as unknown) : null

/** @throws Refusal `invalid_command`, which says where it is not as it should be */
export function understood<T>(shape: z.ZodType<T>, raw: unknown): T {
  const parsed = shape.safeParse(raw)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('invalid_command', { reason: `${issue?.path.join('.') || 'body'}: ${issue?.message ?? ''}` })
}
