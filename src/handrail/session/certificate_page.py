"""A certificate as a page of HTML, in one file that needs no other."""

from pathlib import Path

from handrail.session.certificate import Certificate
from handrail.templates import templates_in

TEMPLATE = Path(__file__).with_name("certificate.html")


def certificate_page(certificate: Certificate) -> str:
    """Return the page; a name is shown as it is, whatever characters it has."""
    template = templates_in(TEMPLATE.parent).get_template(TEMPLATE.name)
    return template.render(certificate=certificate)
