"""ETags: each version of an answer has a name, so that nobody changes another one."""

from http import HTTPStatus

from flask import Response, request

from app.exceptions import PreconditionFailedError


def has_etag(method: str, status: int) -> bool:
    """Tell whether a success shows the version that its URL or its Location has now.

    RFC 9110, section 9.3.4: no answer to a PUT that shows more than what was sent.
    """
    return method in {"GET", "HEAD", "PATCH"} or status == HTTPStatus.CREATED


def check_if_match(response: Response) -> None:
    """Compare the version in an answer with those that If-Match names, if it is there.

    RFC 9110, section 13.1.1: `*` is any version, a weak ETag none.

    Raises:
        PreconditionFailedError: It is not among them.
    """
    etag, _ = response.get_etag()
    if "If-Match" in request.headers and not request.if_match.contains(str(etag)):
        raise PreconditionFailedError


def make_conditional(response: Response) -> Response:
    """Check the conditions of a GET: a version that the client has is not sent again.

    Werkzeug's own takes `If-Match: *` for false, and sends the answer with the 412.
    """
    response.add_etag()
    check_if_match(response)
    if request.if_none_match.contains_weak(str(response.get_etag()[0])):
        response.status_code = HTTPStatus.NOT_MODIFIED
    return response
