"""`handrail certificate`: what was learnt, in the terminal or as a page."""

from datetime import UTC, datetime
from pathlib import Path

import click

from handrail.cli.answers import json_option, say_json
from handrail.cli.shared import take_up
from handrail.session.certificate import Certificate, Learnt, certify
from handrail.session.certificate_page import certificate_page
from handrail.terminal.certificate_view import certificate_view, written_view
from handrail.terminal.counting import counting
from handrail.workspace.files import write_atomically


@click.command("certificate")
@click.option("--name", default="", help="Whose it is.")
@click.option(
    "--html",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write it to this file, as a page.",
)
@json_option
def certificate_command(name: str, file: Path | None, as_json: bool) -> None:
    """Show what you have learnt, guardrail by guardrail, and what was given.

    All that is done is tested once more before.
    """
    session, console = take_up()
    with counting("Testing what is done") as tell:
        today = datetime.now(UTC).astimezone().date()
        certificate = certify(session, name, today, tell)
    if file is not None:
        write_atomically(file, certificate_page(certificate).encode())
    if as_json:
        say_json("certificate", entry(certificate))
    elif file is not None:
        console.print(written_view(file))
    else:
        console.print(certificate_view(console, certificate))


def entry(certificate: Certificate) -> dict[str, object]:
    """Return a certificate for an answer in JSON."""
    return {
        "name": certificate.name,
        "way": certificate.way,
        "day": certificate.day.isoformat(),
        "written": certificate.written,
        "given": certificate.given,
        "hints": certificate.hints,
        "lines": certificate.application.lines,
        "routes": len(certificate.application.routes),
        "guardrails": [learnt_entry(learnt) for learnt in certificate.learnt],
    }


def learnt_entry(learnt: Learnt) -> dict[str, object]:
    """Return a guardrail of a certificate for an answer in JSON."""
    return {
        "id": learnt.guardrail.id,
        "title": learnt.guardrail.title,
        "written": list(learnt.written),
        "given": list(learnt.given),
    }
