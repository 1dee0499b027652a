"""What several processes have seen, as one."""

import json
from dataclasses import asdict

from watched import answer, endpoint

from handrail.created.reading import read
from handrail.tested.run import run_of
from handrail.tested.seen import Configured, Database, Made, Opened, Seen, merged

DATABASE = Database("sqlite", "", 0, "app.db")
FULL = Seen(
    3,
    1,
    (endpoint(),),
    (answer(),),
    (Opened("api.example", 443, "tests/test_a.py", 3, "test_a"),),
    (Made("client", "test", "tests/test_a.py", 4),),
    (DATABASE,),
    (Configured("Config", "app/config.py", 9, DATABASE),),
)


def test_what_a_worker_tells_arrives_whole() -> None:
    assert read(Seen, json.loads(json.dumps(asdict(FULL)))) == FULL


def test_requests_add_up_and_what_is_alike_is_one() -> None:
    other = Seen(2, 1, (endpoint(method="PUT"),), (answer(),))
    both = merged([FULL, other])
    assert (both.requests, both.left_out, len(both.answers)) == (5, 1, 1)
    assert [one.method for one in both.endpoints] == ["GET", "PUT"]
    assert merged([]) == Seen()


def test_a_part_of_a_run_tells_nothing_of_what_is_not_tested() -> None:
    part = run_of(FULL, (), 80, {}, is_whole=False)
    assert (part.requests, part.matrix, part.made, part.coverage) == (None,) * 4
    assert (part.opened, part.used) == (FULL.opened, FULL.used)
    whole = run_of(FULL, (), 80, {}, is_whole=True)
    assert (whole.requests, whole.made, whole.coverage) == (3, FULL.made, ())
