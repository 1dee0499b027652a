def set_access(
    self, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    user = self.lock_for(actor, Action.SET_ACCESS, user_id)
    role, is_active = changes.get("role"), changes.get("is_active")
    if role:
        user.role = role
    if is_active:
        user.is_active = is_active
    if not user.is_active:
        revoke_logins(self.session, user.id)
    self.session.commit()
    return user
