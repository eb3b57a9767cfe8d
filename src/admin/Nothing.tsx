/** Stands where Payload would show a control of its own that has no place here. */
export const Nothing = () => null
