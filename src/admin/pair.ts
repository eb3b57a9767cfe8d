/** A string of the admin parts, in both languages. */
export interface Words {
  readonly fr: string
  readonly en: string
}

export const pair = (fr: string, en: string): Words => ({ fr, en })
