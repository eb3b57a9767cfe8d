import { z } from 'zod'

/** Every answer of /v1 that is not one: RFC 9457, `application/problem+json`. */
export const problem = z
  .strictObject({
    type: z.string().meta({ description: '`about:blank`, or an address that explains the problem.' }),
    title: z.string(),
    status: z.int().min(300).max(599),
    detail: z.string().optional(),
    instance: z.string().optional(),
    code: z.string().meta({ description: 'Stable code of the problem.' }),
    allowed: z
      .array(z.string())
      .optional()
      .meta({ description: 'What could stand in its place, where that is a closed list.' }),
    parameter: z.string().optional().meta({ description: 'The query parameter it is about.' }),
  })
  .meta({ id: 'Problem', description: 'Why there is no answer (RFC 9457).' })
