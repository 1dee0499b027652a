from flask import after_this_request
from flask_jwt_extended import unset_jwt_cookies


@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    @after_this_request
    def clear(response: Response) -> Response:
        unset_jwt_cookies(response)
        return response
