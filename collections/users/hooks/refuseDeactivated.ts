import { AuthenticationError, type CollectionBeforeLoginHook } from 'payload'

/** A deactivated person is told what anyone with a wrong password is told. */
export const refuseDeactivated: CollectionBeforeLoginHook = ({ user, req }) => {
  if ((user as { isActive?: boolean }).isActive !== true) throw new AuthenticationError(req.t)
  return user
}
