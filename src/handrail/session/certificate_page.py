"""A certificate as a page of HTML, in one file that needs no other."""

from pathlib import Path

from jinja2 import Environment, StrictUndefined

from handrail.session.certificate import Certificate

TEMPLATE = Path(__file__).with_name("certificate.html")


def certificate_page(certificate: Certificate) -> str:
    """Return the page; a name is shown as it is, whatever characters it has."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    template = environment.from_string(TEMPLATE.read_text(encoding="utf-8"))
    return template.render(certificate=certificate)
