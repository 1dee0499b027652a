def set_access(
    self, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    user = self.lock_for(actor, Action.SET_ACCESS, user_id)
    if "role" in changes:
        user.role = changes["role"]
    if "is_active" in changes:
        user.is_active = changes["is_active"]
        if not changes["is_active"]:
            revoke_logins(self.session, user.id)
    self.session.commit()
    return user
