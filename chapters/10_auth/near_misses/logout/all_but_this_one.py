from app.services.token_service import revoke_logins


@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(actor: User) -> None:
    session = token_service().session
    revoke_logins(session, actor.id, keep=get_jwt()["sid"])
    session.commit()
