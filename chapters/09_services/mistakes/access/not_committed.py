def set_access(
    self, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    user = self.lock_for(actor, Action.SET_ACCESS, user_id)
    user.role = changes.get("role", user.role)
    user.is_active = changes.get("is_active", user.is_active)
    if not user.is_active:
        revoke_logins(self.session, user.id)
    return user
