"""Breaches: is a password known from a leak of somebody else's?

The list is asked by k-anonymity: it gets the first five characters of a hash, answers
with all that begin so, and never learns which one was meant.
https://haveibeenpwned.com/API/v3#PwnedPasswords
"""

import hashlib
import logging
from abc import abstractmethod
from dataclasses import dataclass
from http.client import HTTPException
from typing import Protocol
from urllib.request import Request, urlopen

PREFIX_LENGTH = 5
TIMEOUT_SECONDS = 2
LARGEST_ANSWER = 1024 * 1024

logger = logging.getLogger(__name__)


class BreachList(Protocol):
    """Whatever can tell whether a password has leaked."""

    @abstractmethod
    def contains(self, password: str) -> bool:
        """Tell whether the password is known to have leaked."""


class NoBreachList:
    """Knows of no leak: for applications that look nothing up."""

    def contains(self, password: str) -> bool:
        """Tell that the password is not known to have leaked."""
        return False


@dataclass(frozen=True)
class PwnedPasswords:
    """Asks a server that speaks the range protocol of Have I Been Pwned.

    Args:
        url: What the five characters are added to; it ends in a slash.
        timeout: Seconds that the server may be silent.
    """

    url: str
    timeout: float = TIMEOUT_SECONDS

    def contains(self, password: str) -> bool:
        """Tell whether the password has leaked; no, if the server gives no answer.

        People must be able to register while somebody else's server is down.
        """
        digest = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest()
        prefix, rest = digest[:PREFIX_LENGTH], digest[PREFIX_LENGTH:].upper()
        try:
            answer = self.ask(prefix.upper())
        except (OSError, HTTPException, ValueError) as error:
            logger.warning("The list of breaches gave no answer: %s", error)
            return False
        return any(self.is_hit(line, rest) for line in answer.splitlines())

    def ask(self, prefix: str) -> str:
        """Return the server's lines for all hashes that begin so."""
        # Padding hides from a listener how many lines there were.
        request = Request(self.url + prefix, headers={"Add-Padding": "true"})  # noqa: S310 # the operator's own setting
        with urlopen(request, timeout=self.timeout) as response:  # noqa: S310 # as above
            answer: bytes = response.read(LARGEST_ANSWER)
        return answer.decode("ascii")

    def is_hit(self, line: str, rest: str) -> bool:
        """Tell whether a line names that rest of a hash; padding has a count of 0."""
        suffix, _, count = line.strip().partition(":")
        return suffix == rest and count != "0"
