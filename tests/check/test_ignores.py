"""Comments that silence a rule, with a reason."""

from pathlib import Path

from checking import write_files

from handrail.check.check import check
from handrail.check.settings import Settings


def rules(root: Path, text: str, path: str = "shop.py") -> list[tuple[str, int]]:
    write_files(root, {path: text})
    settings = Settings(select=("HR101", "HR143"))
    report = check(root, settings, lambda *_: None, keeps=False)
    return [(f.rule, f.place.line) for f in report.findings]


def test_a_comment_with_a_reason_silences_its_line(tmp_path: Path) -> None:
    text = """
        app.secret_key = "x"  # handrail: ignore[HR101] a demo that signs nothing
        # handrail: ignore[hr101] the same
        app.secret_key = "x"
        app.secret_key = "x"
        """
    assert rules(tmp_path, text) == [("HR101", 4)]


def test_a_comment_without_a_reason_silences_nothing(tmp_path: Path) -> None:
    text = 'app.secret_key = "x"  # handrail: ignore[HR101]\n'
    assert rules(tmp_path, text) == [("HR101", 1), ("HR002", 1)]


def test_a_comment_that_silences_nothing_is_reported(tmp_path: Path) -> None:
    text = 'app.secret_key = "x"  # handrail: ignore[HR101, HR102] no secret\n'
    assert rules(tmp_path, text) == [("HR003", 1)]


def test_a_text_is_no_comment(tmp_path: Path) -> None:
    text = 'app.secret_key = "x"; y = "# handrail: ignore[HR101] no"\n'
    assert rules(tmp_path, text) == [("HR101", 1)]


def test_a_template_may_have_one_too(tmp_path: Path) -> None:
    text = (
        '<form method="post"> {# handrail: ignore[HR143] a script sends it #}\n'
        "{{ x }}</form>\n"
    )
    assert rules(tmp_path, text, "templates/a.html") == []
