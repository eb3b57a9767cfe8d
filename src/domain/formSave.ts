/** One save of one open form: two tabs are two forms, whoever sits before them. */
export interface FormSave {
  /** 32 hexadecimal digits the form drew when it was opened. */
  readonly form: string
  /** Counts its saves, in the order in which they left. */
  readonly number: number
}

/** As the header `X-Form-Save` carries it. */
export const formSaveText = ({ form, number }: FormSave): string => `${form};${number}`

/** Reads it back; null for whatever a form does not send. */
export function formSaveOf(text: string | null | undefined): FormSave | null {
  const [, form, number] = /^([0-9a-f]{32});(\d{1,9})$/.exec(text ?? '') ?? []
  return form && number ? { form, number: Number(number) } : null
}
