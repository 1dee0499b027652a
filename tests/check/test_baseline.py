"""Accepted findings: known wherever their lines move, and fewer each time."""

import json
from pathlib import Path

import pytest
from checking import found

from handrail.check.baseline import entries_of, read_baseline, sift, write_baseline
from handrail.check.refusals import SettingsError

TWO = 'app.secret_key = "a"\n\n\ndef make(app):\n    app.secret_key = "b"\n'


def test_fingerprints_hold_when_lines_move_by_twenty(tmp_path: Path) -> None:
    before = entries_of(found(tmp_path, "HR101", {"a.py": TWO}))
    after = found(tmp_path, "HR101", {"a.py": "# note\n" * 20 + TWO})
    left, kept, obsolete = sift(after, before)
    assert (left, obsolete) == ([], [])
    assert [entry.line for entry in kept] == [21, 25]


def test_what_came_since_is_left_and_what_went_is_obsolete(tmp_path: Path) -> None:
    before = entries_of(found(tmp_path, "HR101", {"a.py": TWO}))
    text = TWO.replace('"a"', "key").replace("def", 'API_KEY = "abcd1234"\n\n\ndef')
    left, kept, obsolete = sift(found(tmp_path, "HR101", {"a.py": text}), before)
    assert [finding.place.line for finding in left] == [4]
    assert [entry.fingerprint for entry in kept] == [before[1].fingerprint]
    assert [entry.fingerprint for entry in obsolete] == [before[0].fingerprint]


def test_of_equal_lines_each_is_accepted_by_itself(tmp_path: Path) -> None:
    line = 'app.secret_key = "a"\n'
    before = entries_of(found(tmp_path, "HR101", {"a.py": line}))
    left, kept, _ = sift(found(tmp_path, "HR101", {"a.py": line * 2}), before)
    assert (len(left), len(kept)) == (1, 1)


def test_notes_stay_when_it_is_written_again(tmp_path: Path) -> None:
    findings, file = found(tmp_path, "HR101", {"a.py": TWO}), tmp_path / "base.json"
    write_baseline(file, entries_of(findings))
    data = json.loads(file.read_text())
    data["findings"][0]["note"] = "Ada mends it in May"
    file.write_text(json.dumps(data))
    again = entries_of(findings, read_baseline(file))
    assert [entry.note for entry in again] == ["Ada mends it in May", ""]


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"findings": [{"x": 1}]}'])
def test_a_broken_baseline_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "base.json").write_text(text)
    with pytest.raises(SettingsError, match=r"base\.json: is no baseline"):
        read_baseline(tmp_path / "base.json")


def test_a_missing_baseline_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--baseline write"):
        read_baseline(tmp_path / "base.json")
