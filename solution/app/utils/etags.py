"""ETags: each version of an answer has a name, so that nobody changes another one."""

from http import HTTPStatus

from flask import Response, request

from app.exceptions import PreconditionFailedError


def has_etag(method: str, status: int) -> bool:
    """Tell whether a success shows the version that its URL or its Location has now.

    RFC 9110, section 9.3.4: no answer to a PUT that shows more than what was sent.
    """
    return method in {"GET", "HEAD", "PATCH"} or status == HTTPStatus.CREATED


def make_conditional(response: Response) -> Response:
    """Compare a version with those that the request means, and those that it has.

    RFC 9110, section 13.1: `*` stands for any. Werkzeug's own takes it in If-Match for
    an unknown version, and sends the whole answer with its refusals.

    Raises:
        PreconditionFailedError: If-Match means another version.
    """
    response.add_etag()
    etag = str(response.get_etag()[0])
    if "If-Match" in request.headers and not request.if_match.contains(etag):
        raise PreconditionFailedError
    if request.if_none_match.contains_weak(etag):
        response.status_code = HTTPStatus.NOT_MODIFIED
    return response
