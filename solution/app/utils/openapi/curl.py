"""Curl: the command that calls an operation, ready to be pasted into a shell."""

import json
import re
from shlex import quote
from typing import Any

VARIABLE = re.compile(r"\{\w+\}")
ANY_KEY = "1"
# With a body, curl sends a POST unless told otherwise.
IMPLIED = {False: "GET", True: "POST"}


def curl(url: str, method: str, operation: dict[str, Any], body: Any) -> str:
    """Return the command.

    Args:
        url: Where the operation is, as the document writes it.
        method: Its method, in capitals.
        operation: What the document says of it.
        body: What to send, or None.
    """
    parts = [f"curl {quote(VARIABLE.sub(ANY_KEY, url))}"]
    if method != IMPLIED[body is not None]:
        parts.append(f"--request {method}")
    if operation["security"] == [{"bearer": []}]:
        parts.append('--header "Authorization: Bearer $TOKEN"')
    if body is not None:
        parts.append(f"--json {quote(json.dumps(body, indent=2))}")
    return " \\\n  ".join(parts)
