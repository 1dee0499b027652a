def set_access(
    self, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    user = self.get(actor, user_id)
    for name, value in changes.items():
        setattr(user, name, value)
    if not user.is_active:
        revoke_logins(self.session, user.id)
    self.session.commit()
    return user
