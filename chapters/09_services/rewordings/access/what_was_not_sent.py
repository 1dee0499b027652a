def set_access(
    self, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    user = self.lock_for(actor, Action.SET_ACCESS, user_id)
    new = {"role": Role.USER, "is_active": True, **changes}
    for name, value in new.items():
        setattr(user, name, value)
    if user.is_active is False:
        revoke_logins(self.session, user.id)
    self.session.commit()
    return user
