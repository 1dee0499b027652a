"""Agendas, slides, handouts, notes and sticks, asked for as an instructor does."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from calling import Call

from handrail.cli import kit as cli_kit
from handrail.workshop import pdf
from handrail.workshop.kit import KitError
from handrail.workshop.pdf import MISSING, PdfError


def in_one_line(said: str) -> str:
    return " ".join(said.split())


def test_an_agenda_is_shown_with_its_sum(call: Call) -> None:
    said = in_one_line(call("agenda", "--hours", "1").out)

    assert "Agenda: 1 h from chapter 1 on" in said
    assert "09:00 10 Opening" in said
    assert "= 60 min, which are 1 h" in said
    assert "must 1.1" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--hours", "0"], "more than 0 hours"),
        (["--hours", "0.2"], "0.2 hours are 12 minutes"),
        (["--hours", "nan"], "more than 0 hours"),
        (["--hours", "x"], "not a valid float"),
        (["--for", "half-dya"], "Near it: half-day"),
        (["--hours", "1", "--for", "one-day"], "Either --hours or --for"),
        (["--begin", "25:00"], "25:00"),
    ],
)
def test_what_is_no_length_is_a_wrong_word(
    call: Call, words: list[str], said: str
) -> None:
    outcome = call("agenda", *words)

    assert outcome.code == 2
    assert said in outcome.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--from", "9"], "There is no chapter 9"),
        (["--road", "no"], "There is no road 'no'"),
        (["--road", "short", "--from", "2"], "no chapter 2 on the road"),
    ],
)
def test_what_is_not_there_is_named(call: Call, words: list[str], said: str) -> None:
    outcome = call("agenda", *words)

    assert outcome.code == 3
    assert said in outcome.err


def test_a_clock_is_set_and_a_road_is_gone(call: Call) -> None:
    said = call("agenda", "--begin", "13:30", "--road", "short", "--json").out
    agenda = json.loads(said)

    assert agenda["days"][0]["rows"][0]["begins"] == "13:30"
    assert agenda["road"] == "short"
    rows = [row for day in agenda["days"] for row in day["rows"]]
    assert [row["number"] for row in rows if "number" in row] == ["1.1", "3.2"]
    assert sum(s["minutes"] for s in agenda["sums"]) == agenda["minutes"] == 210


def test_more_than_the_course_holds_is_left_over(call: Call) -> None:
    said = in_one_line(call("agenda", "--hours", "100").out)

    assert "are left over" in said
    assert "= 6000 min, which are 100 h" in said


def test_slides_and_handouts_are_files(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    for words in (["slides", "1"], ["handout"], ["handout", "--hours", "1"]):
        assert call(*words, "--out", str(folder)).code == 0

    assert sorted(file.name for file in folder.iterdir()) == [
        "01_till-handout.html",
        "01_till-slides.html",
        "02_vouchers-handout.html",
        "03_receipts-handout.html",
        "agenda-handout.html",
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["slides", "9", "--out", "x"], 3),
        (["slides", "1"], 2),
        (["slides", "one", "--out", "x"], 2),
        (["handout", "1", "--hours", "1", "--out", "x"], 2),
        (["handout", "--hours", "0", "--out", "x"], 2),
        (["notes"], 2),
        (["notes", "9"], 3),
    ],
)
def test_wrong_words_make_no_file(
    call: Call,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    code: int,
) -> None:
    monkeypatch.chdir(tmp_path)

    assert call(*words).code == code
    assert not (tmp_path / "x").exists()


def test_a_folder_that_cannot_be_written_is_named(call: Call, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    outcome = call("slides", "1", "--out", str(tmp_path / "file/papers"))

    assert outcome.code == 3
    assert str(tmp_path / "file") in outcome.err


def test_a_pdf_stands_beside_its_page(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def printed(files: list[Path]) -> Iterator[tuple[Path, bytes]]:
        return ((file, b"%PDF-") for file in files)

    monkeypatch.setattr(pdf, "print_pages", printed)

    assert call("handout", "1", "--pdf", "--out", str(tmp_path / "x")).code == 0
    assert (tmp_path / "x/01_till-handout.pdf").read_bytes() == b"%PDF-"


def test_without_a_browser_the_page_is_there_all_the_same(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def printed(_: list[Path]) -> Iterator[tuple[Path, bytes]]:
        raise PdfError(MISSING)

    monkeypatch.setattr(pdf, "print_pages", printed)
    outcome = call("handout", "1", "--pdf", "--out", str(tmp_path / "x"))

    assert outcome.code == 3
    assert "open it in any browser, and print it" in outcome.err
    assert "01_till-handout.html" in outcome.err
    assert (tmp_path / "x/01_till-handout.html").is_file()


def test_notes_are_read_in_the_terminal(call: Call) -> None:
    said = call("notes", "1").out

    assert "What goes wrong" in said
    assert "](/" not in said


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a stick goes; the clone and the packages are stand-ins."""

    def put(folder: Path) -> None:
        (folder / "handrail").mkdir()

    monkeypatch.setattr(cli_kit, "put_clone", put)
    monkeypatch.setattr(cli_kit, "put_packages", lambda _: None)
    monkeypatch.setattr(cli_kit, "try_kit", lambda _: True)
    return tmp_path / "stick"


def test_a_stick_has_all_that_a_workshop_needs(
    call: Call, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def printed(_: list[Path]) -> Iterator[tuple[Path, bytes]]:
        raise PdfError(MISSING)

    monkeypatch.setattr(pdf, "print_pages", printed)
    outcome = call("kit", str(stick), "--hours", "1")
    names = {path.relative_to(stick).as_posix() for path in stick.rglob("*.*")}

    assert outcome.code == 0
    assert "without a network" in outcome.out
    assert "No PDF was made" in outcome.out
    assert {
        "README.html",
        "course/chapters/01_till/chapter.toml",
        "handouts/agenda-handout.html",
        "notes/01_till.html",
        "slides/01_till-slides.html",
    } <= names
    page = (stick / "README.html").read_text("utf-8")
    assert "<h1>Before the workshop</h1>" in page
    assert "HANDRAIL_COURSE" in page


def test_a_stick_that_does_not_work_is_told(
    call: Call, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(folder: Path) -> bool:
        raise KitError(f"The course does not begin from {folder}:\nNo index")

    monkeypatch.setattr(cli_kit, "try_kit", fail)
    outcome = call("kit", str(stick), "--check")

    assert outcome.code == 3
    assert "No index" in outcome.err


def test_a_folder_that_is_taken_stays_as_it_is(call: Call, stick: Path) -> None:
    stick.mkdir()
    (stick / "mine").touch()
    outcome = call("kit", str(stick))

    assert outcome.code == 3
    assert "is not empty, and nothing was changed" in outcome.err
    assert [path.name for path in stick.iterdir()] == ["mine"]
