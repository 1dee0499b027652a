"""Notes the last request of a test and its answer, by Flask's signals."""

import io
import json
from typing import TYPE_CHECKING, Any

from handrail.runner.job import Exchange
from handrail.runner.text import cut
from handrail.runner.worker.classes import name_of
from handrail.runner.worker.plain import own

if TYPE_CHECKING:
    from flask import Response

BODY = 300
LONG = 1024 * 1024


class Exchanges:
    """Listens to every application of the process.

    Attributes:
        last: The last exchange since it was set to None. A request that has no answer,
            since an exception left the application, has an empty status.
    """

    def __init__(self) -> None:
        self.last: Exchange | None = None

    def listen(self) -> None:
        """Begin; without Flask there is nothing to hear."""
        try:
            from flask import request_finished, request_started  # noqa: PLC0415
        except ImportError:
            return
        request_started.connect(self._started)
        request_finished.connect(self._finished)

    def _started(self, _sender: object, **_: Any) -> None:
        self._note(None)

    def _finished(self, _sender: object, response: "Response", **_: Any) -> None:
        self._note(response)

    def _note(self, response: "Response | None") -> None:
        try:
            self.last = exchange(response)
        except Exception:  # noqa: BLE001 (a note must never fail what it is about)
            self.last = None


def exchange(response: "Response | None") -> Exchange:
    """Describe the current request and its answer; nothing of either is used up."""
    from flask import request  # noqa: PLC0415

    query = request.query_string.decode("utf-8", "replace")
    path = f"{request.path}?{query}" if query else request.path
    sent = _sent(request.environ.get("wsgi.input"))
    line = cut(f"{request.method} {path}", BODY)
    if response is None:
        return Exchange(line, sent, "", "", "")
    kind, status = response.content_type or "", response.status
    return Exchange(line, sent, as_text(status), as_text(kind), _body(response))


def as_text(value: object) -> str:
    """Return a text as the built-in type has it; what is none is named by its class.

    It is told where nothing of the learner's is to run.
    """
    text = own(value)
    return text if type(text) is str else name_of(type(value))


def _sent(stream: object) -> str:
    """Read the body without moving the place at which the application reads on."""
    if not isinstance(stream, io.BytesIO):
        return ""
    return _readable(stream.getvalue())


def _body(response: "Response") -> str:
    # Flask hands werkzeug's own error pages on as an iterator of known length.
    is_short = response.is_sequence or (response.content_length or LONG) < LONG
    if response.direct_passthrough or not is_short:
        return "(a stream)"
    return _readable(response.get_data())


def _readable(data: bytes) -> str:
    text = data[: 8 * BODY].decode("utf-8", "replace").strip()
    return cut(_unescaped(text), BODY)


def _unescaped(text: str) -> str:
    """Show JSON on one line, with letters for their escapes."""
    try:
        return json.dumps(json.loads(text), ensure_ascii=False)
    except (ValueError, RecursionError):
        return text
