"""What clients reach that nobody knows."""

import re
from collections.abc import Iterator
from http import HTTPStatus

from handrail.created.answers import Probe

MUTATING = frozenset({"POST", "PUT", "PATCH", "DELETE"})
RIGHTFUL = re.compile(
    r"activat|auth|autocomplet|callback|confirm|consent|contact|csp|feedback|forgot"
    r"|graphql|hook|invit|join|lang|locale|log_?-?in|log_?-?out|newsletter|oauth"
    r"|password|preview|recover|refresh|regist|report|reset|saml|search|session"
    r"|sign_?-?(in|out|up)|subscri|theme|token|unlock|validat|verif|webauthn",
    re.IGNORECASE,
)
LOGIN = re.compile(r"log_?-?in|sign_?-?in|auth|sso|saml|setup|install", re.IGNORECASE)
PAGE = "text/html"


def reached(probes: tuple[Probe, ...]) -> Iterator[Probe]:
    """Yield the answers that let anybody change something.

    A refusal proves nothing: what is sent may be looked at before who sends it. Nor
    does a page that is shown again, as forms are.
    """
    pages = {p.rule for p in probes if p.method == "GET" and is_page(p)}
    for probe in probes:
        if probe.method not in MUTATING or not probe.path or is_rightful(probe):
            continue
        is_form = probe.rule in pages and is_page(probe) and not probe.writes
        if is_done(probe) and not is_form:
            yield probe


def is_page(probe: Probe) -> bool:
    """Tell whether an answer is a page."""
    return probe.status == HTTPStatus.OK and probe.type == PAGE


def is_done(probe: Probe) -> bool:
    """Tell whether an answer says that the request was met."""
    if HTTPStatus.OK <= probe.status < HTTPStatus.MULTIPLE_CHOICES:
        return True
    is_sent_on = HTTPStatus.MULTIPLE_CHOICES <= probe.status < HTTPStatus.BAD_REQUEST
    return is_sent_on and bool(probe.writes) and not LOGIN.search(probe.location)


def is_rightful(probe: Probe) -> bool:
    """Tell whether a view has to serve those whom nobody knows, by its names."""
    return bool(RIGHTFUL.search(probe.rule) or RIGHTFUL.search(probe.endpoint))


def read_and_changed(probes: tuple[Probe, ...]) -> Iterator[Probe]:
    """Yield the answers to GET that changed what is stored."""
    for probe in probes:
        if probe.method == "GET" and probe.writes and not is_rightful(probe):
            yield probe
