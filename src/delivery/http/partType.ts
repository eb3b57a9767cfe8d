/** Of lists whose items have only the fields that were asked for: another shape is another type. */
export const PART_TYPE = 'application/vnd.coplume.parts+json; charset=utf-8'
