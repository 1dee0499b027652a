def set_access(
    self, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    user = self.lock_for(actor, Action.SET_ACCESS, user_id)
    for name in ("role", "is_active"):
        if changes.get(name):
            setattr(user, name, changes[name])
    if not user.is_active:
        revoke_logins(self.session, user.id)
    self.session.commit()
    return user
