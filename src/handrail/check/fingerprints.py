"""What tells a finding from all others, and stays when lines move."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from handrail.guardrails.finding import Finding


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """Return a fingerprint for each finding.

    It goes by the rule, the file, the class and function around, and the text of the
    line. Of several that have all of that in common, the place in their order counts.
    """
    seen: Counter[str] = Counter()
    marks = []
    for finding in findings:
        place = finding.place
        said = place.text or finding.message
        same = "\0".join(
            (finding.rule, place.path, place.scope, " ".join(said.split()))
        )
        seen[same] += 1
        text = f"{same}\0{seen[same]}"
        marks.append(hashlib.sha256(text.encode()).hexdigest()[:32])
    return marks
