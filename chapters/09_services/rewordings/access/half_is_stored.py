def set_access(
    self, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    from datetime import timedelta

    from app.services.token_service import TokenService

    user = self.lock_for(actor, Action.SET_ACCESS, user_id)
    for name, value in changes.items():
        setattr(user, name, value)
    self.session.commit()
    if not user.is_active:
        TokenService(self.session, timedelta(days=1)).revoke_all(user.id)
    return user
