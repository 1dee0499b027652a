"""PDF of a page, by a browser that is steered by its driver."""

from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from handrail.browser import DRIVER, NAMES, browser
from handrail.runner.host.webdriver import BrowserError, WebDriver
from handrail.workspace.files import write_atomically

NOWHERE = 9  # the port of discard: a page that asks for something gets nothing
# The page's own margins and size count, where it has any; else A4, in centimetres.
PAPER = {"background": True, "page": {"width": 21.0, "height": 29.7}}
BY_HAND = "The page is made for paper: open it in any browser, and print it."
MISSING = (
    f"No PDF was made: it takes {NAMES[0]} and {DRIVER} on Linux, and one of them is "
    f"not here. {BY_HAND} Debian has both: apt install chromium chromium-driver"
)


class PdfError(Exception):
    """There is no PDF; the message says why, and what to do."""


def print_beside(files: Sequence[Path]) -> list[Path]:
    """Write a PDF beside each page, and return those files.

    Raises:
        PdfError: There is no browser, or it does not do what it is told.
        OSError: A file cannot be written.
    """
    made = []
    for file, content in print_pages(files):
        made.append(file.with_suffix(".pdf"))
        write_atomically(made[-1], content)
    return made


def print_pages(files: Sequence[Path]) -> Iterator[tuple[Path, bytes]]:
    """Yield each page with its PDF; one browser makes all of them.

    Raises:
        PdfError: There is no browser, or it does not do what it is told.
    """
    programs = browser()
    if programs is None:
        raise PdfError(MISSING)
    try:
        with closing(WebDriver(programs, NOWHERE)) as driver:
            for file in files:
                address = {"url": file.resolve().as_uri()}
                driver.ask("POST", f"{driver.session}/url", address)
                yield (
                    file,
                    b64decode(driver.ask("POST", f"{driver.session}/print", PAPER)),
                )
    except BrowserError as error:
        raise PdfError(f"No PDF was made: {error}. {BY_HAND}") from error
