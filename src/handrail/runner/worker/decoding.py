"""Reads a source file's bytes as Python would, and says what is wrong with them."""

import codecs
import io
import tokenize
from itertools import islice

UNKNOWN = (
    "names an encoding that Python does not know: {name}. Save it as UTF-8, and delete "
    "that name."
)
CONTRADICTED = "names the encoding {name}, and is saved as UTF-8. Delete that name."
MARKED = (
    "begins with the mark of UTF-8, and names the encoding {name}. Save it as UTF-8, "
    "and delete that name."
)

UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class UnreadableError(Exception):
    """A file does not hold text that Python reads.

    The message goes on after the file's name.

    Attributes:
        offset: The byte at fault, or None if it is the file as a whole.
    """

    def __init__(self, message: str, offset: int | None = None) -> None:
        super().__init__(message)
        self.offset = offset


def decode(data: bytes) -> str:
    """Return the text.

    Raises:
        UnreadableError: Python would not read it.
    """
    if data.startswith(UTF16):
        raise UnreadableError("is saved as UTF-16. Save it as UTF-8.")
    if b"\0" in data:
        raise UnreadableError("holds a NUL byte. Delete it.", data.index(0))
    name = named_encoding(data)
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(error, name) from error
    except SyntaxError as error:
        raise _no_encoding(data, name) from error
    except LookupError as error:
        raise UnreadableError(UNKNOWN.format(name=name), 0) from error


def named_encoding(data: bytes) -> str | None:
    """Return the encoding that one of the first two lines names, in its words."""
    lines = io.BytesIO(data.removeprefix(codecs.BOM_UTF8))
    for line in islice(lines, 2):
        found = tokenize.cookie_re.match(line.decode("latin-1"))
        if found:
            return found[1]
        if not tokenize.blank_re.match(line):
            return None
    return None


def is_misread(data: bytes) -> bool:
    """Tell whether a text is saved as UTF-8, and names an encoding that reads another.

    Python reads it, letter by letter as something else.
    """
    name = named_encoding(data)
    if name is None or data.isascii() or not is_utf8(data):
        return False
    return data.decode(name, "replace") != data.decode("utf-8")


def is_utf8(data: bytes) -> bool:
    """Tell whether bytes are a text in UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _not_text(error: UnicodeDecodeError, name: str | None) -> UnreadableError:
    """Say which byte is wrong, or that the name is."""
    encoding = name if name and not is_utf8_name(name) else "UTF-8"
    if encoding != "UTF-8" and is_utf8(error.object):
        return UnreadableError(CONTRADICTED.format(name=name), 0)
    others = encoding != "UTF-8"
    advice = "Save it as UTF-8, and name no other." if others else "Save it as UTF-8."
    byte = error.object[error.start]
    message = f"is not {encoding} text: byte 0x{byte:02X}. {advice}"
    return UnreadableError(message, error.start)


def is_utf8_name(name: str) -> bool:
    """Tell whether a name of an encoding is one of UTF-8."""
    try:
        return codecs.lookup(name).name in {"utf-8", "utf-8-sig"}
    except LookupError:
        return False


def _no_encoding(data: bytes, name: str | None) -> UnreadableError:
    """Tell an encoding that is none from a wrong byte in the first lines."""
    if name and data.startswith(codecs.BOM_UTF8):
        return UnreadableError(MARKED.format(name=name), 0)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        if name is None or is_utf8_name(name):
            return _not_text(wrong, name)
    return UnreadableError(UNKNOWN.format(name=name), 0)
