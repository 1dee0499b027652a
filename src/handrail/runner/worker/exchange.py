"""Notes the requests of a test and their answers, by Flask's signals."""

import io
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from handrail.runner.job import Exchange, Header
from handrail.runner.text import cut
from handrail.runner.worker.classes import name_of
from handrail.runner.worker.pages import is_page, one_line
from handrail.runner.worker.plain import own

if TYPE_CHECKING:
    from flask import Response

BODY = 300
TOKEN = 60  # of a token: that it is there, and of which kind
LONG = 1024 * 1024
READ = 8 * BODY
STREAM = b"(a stream)"


@dataclass(frozen=True)
class Note:
    """What was noted of a request and its answer: no text is made of it yet.

    Attributes:
        environ: Of the request.
        request: Method and path.
        status: Empty where an exception left the application.
    """

    environ: dict[str, Any]
    request: str
    sent: bytes
    status: str = ""
    content_type: str = ""
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()

    def told(self, sent: Iterable[str] = (), read: Iterable[str] = ()) -> Exchange:
        """Describe the request and its answer.

        Args:
            sent: The names of headers of the request to tell, where they are there.
            read: Those of the answer, which are told where they are missing, too.
        """
        return Exchange(
            self.request,
            readable(self.sent),
            self.status,
            self.content_type,
            readable(self.body),
            tuple(header for name in sent for header in self.sent_headers(name)),
            tuple(header for name in read for header in self.headers_named(name)),
        )

    def sent_headers(self, name: str) -> list[Header]:
        """Return the header of the request by that name, if there is one."""
        key = name.upper().replace("-", "_")
        value = self.environ.get(key if key == "CONTENT_TYPE" else f"HTTP_{key}")
        most = TOKEN if key == "AUTHORIZATION" else BODY
        return [] if value is None else [Header(name, cut(str(value), most))]

    def headers_named(self, name: str) -> list[Header]:
        """Return the headers of the answer by that name, or that there is none."""
        if not self.status:
            return []
        named = [value for key, value in self.headers if key.lower() == name.lower()]
        return [Header(name, cut(value, BODY)) for value in named] or [
            Header(name, None)
        ]


class Exchanges:
    """Listens to every application of the process.

    Attributes:
        notes: Of the test that runs.
    """

    def __init__(self) -> None:
        self.notes: list[Note] = []

    def listen(self) -> None:
        """Begin; without Flask there is nothing to hear."""
        try:
            from flask import request_finished, request_started  # noqa: PLC0415
        except ImportError:
            return
        request_started.connect(self._started)
        request_finished.connect(self._finished)

    def begin(self) -> None:
        """Forget the test before."""
        self.notes = []

    @property
    def last(self) -> Exchange | None:
        """The last exchange of the test, if it can be told."""
        try:
            return self.notes[-1].told() if self.notes else None
        except Exception:  # noqa: BLE001 (a note must never fail what it is about)
            return None

    def note_about(self, answers: Iterable[Any]) -> Note | None:
        """Return the last note that is of one of some answers, or else the last."""
        bodies = [body_of(answer.request.environ) for answer in answers]
        about = [n for n in self.notes if any(body_of(n.environ) is b for b in bodies)]
        return next(reversed(about or self.notes), None)

    def _started(self, _sender: object, **_: Any) -> None:
        self._note(None)

    def _finished(self, _sender: object, response: "Response", **_: Any) -> None:
        self._note(response)

    def _note(self, response: "Response | None") -> None:
        try:
            new = note(response)
            others = [known for known in self.notes if known.environ is not new.environ]
        except Exception:  # noqa: BLE001 (a note must never fail what it is about)
            self.notes = []
        else:
            self.notes = [*others, new]


def body_of(environ: dict[str, Any]) -> object:
    """Return the stream of a request's body, which tells it from others.

    A client copies what is around it.
    """
    return environ.get("wsgi.input")


def note(response: "Response | None") -> Note:
    """Note the current request and its answer; nothing of either is used up."""
    from flask import request  # noqa: PLC0415

    query = request.query_string.decode("utf-8", "replace")
    path = f"{request.path}?{query}" if query else request.path
    line = cut(f"{request.method} {path}", BODY)
    known = Note(request.environ, line, sent(body_of(request.environ)))
    if response is None:
        return known
    return replace(
        known,
        status=as_text(response.status),
        content_type=as_text(response.content_type or ""),
        body=body(response),
        headers=tuple(response.headers),
    )


def as_text(value: object) -> str:
    """Return a text as the built-in type has it; what is none is named by its class.

    It is told where nothing of the learner's is to run.
    """
    text = own(value)
    return text if type(text) is str else name_of(type(value))


def sent(stream: object) -> bytes:
    """Read a request's body, from where the application reads on."""
    return stream.getvalue()[:READ] if isinstance(stream, io.BytesIO) else b""


def body(response: "Response") -> bytes:
    """Return the beginning of an answer's body."""
    # Flask hands werkzeug's own error pages on as an iterator of known length.
    is_short = response.is_sequence or (response.content_length or LONG) < LONG
    if response.direct_passthrough or not is_short:
        return STREAM
    return response.get_data()[:READ]


def readable(data: bytes) -> str:
    """Return a body as text: a page, or JSON, in one line."""
    text = data.decode("utf-8", "replace").strip()
    return cut(one_line(text) if is_page(text) else unescaped(text), BODY)


def unescaped(text: str) -> str:
    """Show JSON on one line, with letters for their escapes."""
    try:
        return json.dumps(json.loads(text), ensure_ascii=False)
    except (ValueError, RecursionError):
        return text
