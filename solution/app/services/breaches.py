"""Breaches: whether a password was in a leak of another site.

The list is asked by k-anonymity. It gets the first five characters of a hash, and
answers with all hashes that begin with them. So it never learns which password it was.
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
    """Anything that can tell whether a password has leaked."""

    @abstractmethod
    def contains(self, password: str) -> bool:
        """Tell whether the password is known to have leaked."""


class NoBreachList:
    """A list without entries, for applications that ask no server."""

    def contains(self, password: str) -> bool:
        """Tell that the password is not known to have leaked."""
        return False


@dataclass(frozen=True)
class PwnedPasswords:
    """Asks a server that speaks the range protocol of Have I Been Pwned.

    Args:
        url: The address that the five characters are added to. It ends in a slash.
        timeout: How many seconds to wait for each answer of the server.
    """

    url: str
    timeout: float = TIMEOUT_SECONDS

    def contains(self, password: str) -> bool:
        """Tell whether the password has leaked. Without an answer, it has not.

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
        """Return the server's lines for all hashes that begin with the prefix."""
        # Padding hides the number of lines from those who watch the network.
        request = Request(self.url + prefix, headers={"Add-Padding": "true"})  # noqa: S310 # the operator's own setting
        with urlopen(request, timeout=self.timeout) as response:  # noqa: S310 # as above
            answer: bytes = response.read(LARGEST_ANSWER)
        return answer.decode("ascii")

    def is_hit(self, line: str, rest: str) -> bool:
        """Tell whether a line has that rest of a hash. Padding has a count of 0."""
        suffix, _, count = line.strip().partition(":")
        return suffix == rest and count != "0"
