def set_access(
    self, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    user = self.lock_for(actor, Action.SET_ACCESS, user_id)
    for name, value in changes.items():
        setattr(user, name, value)
    commit(self.session, "The account was changed")
    return user
