"""Reads a source file's bytes as Python would, and says what is wrong with them."""

import codecs
import io
import tokenize

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
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(error) from error
    except SyntaxError as error:
        raise _not_known(data, error) from error


def _not_text(error: UnicodeDecodeError) -> UnreadableError:
    byte, encoding = error.object[error.start], error.encoding.upper()
    message = f"is not {encoding} text: byte 0x{byte:02X}. Save it as UTF-8."
    return UnreadableError(message, error.start)


def _not_known(data: bytes, error: SyntaxError) -> UnreadableError:
    """Tell an encoding that does not exist from a wrong byte in the first lines."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return _not_text(wrong)
    message = f"names an encoding that Python does not know: {error.msg}. Use UTF-8."
    return UnreadableError(message, 0)
