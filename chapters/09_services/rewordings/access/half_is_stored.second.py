def set_access(
    self, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    user = self.lock_for(actor, Action.SET_ACCESS, user_id)
    if changes.get("is_active") is False:
        revoke_logins(self.session, user.id)
        self.session.commit()
    user.role = changes.get("role", user.role)
    user.is_active = changes.get("is_active", user.is_active)
    self.session.commit()
    return user
