/** Every reason the guide writes to somebody for. One mail per event and person, so one kind per event and person. */
export type Kind = 'review-requested' | 'changes-requested' | 'approved-by-all' | 'published'
