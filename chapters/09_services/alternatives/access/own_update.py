def set_access(
    self, actor: User | None, user_id: int, changes: AccessChanges
) -> User:
    from app.models import TokenFamily

    user = self.lock_for(actor, Action.SET_ACCESS, user_id)
    for name, value in changes.items():
        setattr(user, name, value)
    if changes.get("is_active") is False:
        living = (TokenFamily.user_id == user.id, TokenFamily.revoked_at.is_(None))
        ended = {"revoked_at": utc_now()}
        self.session.execute(update(TokenFamily).where(*living).values(ended))
    self.session.commit()
    return user
