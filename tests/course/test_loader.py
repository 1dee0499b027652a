import json
from pathlib import Path
from shutil import copytree

import pytest
from at_server import URL, add_server_test
from small_course import edit_file, write_file, write_small_course

from handrail.course.digests import digests
from handrail.course.loader import load_course
from handrail.course.model import Course, CourseError, Symbol
from handrail.course.stage import stage
from handrail.server import VARIABLE

TOML = "chapters/02_vouchers/chapter.toml"
AFTER_SAVINGS = ('"as_text"\ntests', '"as_text"\nafter = ["savings"]\ntests')


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_small_course(tmp_path / "course")


def complaint(root: Path) -> str:
    with pytest.raises(CourseError) as caught:
        load_course(root)
    return str(caught.value)


class TestRightCourse:
    def test_its_chapters_are_in_order(self, course: Course) -> None:
        assert [c.name for c in course.chapters] == [
            "01_till",
            "02_vouchers",
            "03_receipts",
        ]
        assert course.last == 3

    def test_a_chapter_has_what_its_file_says(self, course: Course) -> None:
        chapter = course.chapter(1)

        assert (chapter.title, chapter.minutes) == ("A till", 5)
        assert chapter.guardrails == ("01",)
        assert chapter.brings == ("app/__init__.py", "app/till.py", "pyproject.toml")
        assert chapter.composition_roots == ("app/__init__.py",)
        assert chapter.lesson.is_file()
        assert course.chapter(2).composition_roots == ()

    def test_an_exercise_has_what_its_table_says(self, course: Course) -> None:
        exercise = course.exercise("vouchers")

        assert exercise.label == "2.2 Vouchers in numbers"
        assert exercise.task == "Make every voucher save a whole number of percents."
        assert exercise.symbol == Symbol("app/vouchers.py", "VOUCHERS")
        assert exercise.kind == "repair"
        assert exercise.starts_as == exercise.mistakes[0]
        assert exercise.gone == ()
        assert course.exercise("own-till").gone == ("till",)
        assert exercise.guardrail == "02"
        assert len(exercise.hints) == 3
        assert [t.name for t in exercise.tests] == ["test_vouchers.py"]
        assert all(m.source.is_file() for m in exercise.mistakes)
        assert course.exercise("savings").starts_as is None
        assert [a.name for a in course.exercise("savings").alternatives] == [
            "divmod.py"
        ]

    def test_a_mistake_has_the_suffix_of_its_symbols_file(self, course: Course) -> None:
        suffixes = {m.source.suffix for m in course.exercise("receipt").mistakes}

        assert suffixes == {".html"}

    def test_an_exercise_may_have_a_guardrail_of_its_own(self, root: Path) -> None:
        edit_file(root / TOML, 'kind = "blank"', 'kind = "blank"\nguardrail = "09"')

        guardrails = [e.guardrail for e in load_course(root).chapter(2).exercises]

        assert guardrails == ["09", "02"]

    def test_an_alternative_belongs_to_its_exercise_alone(self, root: Path) -> None:
        write_file(root / "chapters/02_vouchers/alternatives/savings-too/more.py", "")
        write_file(root / "chapters/02_vouchers/alternatives/vouchers/more.py", "")

        exercises = load_course(root).chapter(2).exercises

        assert [len(e.alternatives) for e in exercises] == [1, 1]

    @pytest.mark.parametrize("number", [0, 4, -1])
    def test_a_chapter_that_is_not_there(self, course: Course, number: int) -> None:
        with pytest.raises(LookupError, match="they go from 1 to 3"):
            course.chapter(number)

    def test_an_exercise_is_found_by_its_slug_and_by_its_number(
        self, course: Course
    ) -> None:
        assert course.exercise("vouchers") is course.exercise("2.2")
        assert course.exercise("vouchers").number == "2.2"

    @pytest.mark.parametrize("name", ["1.3", "", "1", "4.1", "Savings", "saving"])
    def test_an_exercise_that_is_not_there(self, course: Course, name: str) -> None:
        with pytest.raises(LookupError, match="`handrail list`"):
            course.exercise(name)

    def test_who_brings_a_path(self, course: Course) -> None:
        assert course.owner("app/till.py") == course.chapter(1)
        assert course.owner("app/none.py") is None
        assert course.composition_roots == {"app/__init__.py"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('title = "Vouchers"', "", "title: Missing data"),
        ('title = "Vouchers"', 'titel = "V"', "titel: Unknown field. Allowed here: ti"),
        ('title = "Vouchers"', 'title = ""', "title: One line of words."),
        ('title = "Vouchers"', 'title = " \\n"', "title: One line of words."),
        ('task = "Write `saved`', 'tusk = "W', "exercises[0].task: Missing data"),
        ('task = "Write `saved`', 'task = "\\nW', "exercises[0].task: One line of w"),
        ('title = "What a voucher saves"', 'title = "a\\nb"', "[0].title: One line of"),
        ('title = "Vouchers"', "title = 3", "title: Not a valid string."),
        ("minutes = 4", 'minutes = "5"', "minutes: Not a valid integer."),
        ("minutes = 4", "minutes = 5.5", "minutes: Not a valid integer."),
        ("minutes = 4", "minutes = 0", "exercises[0].minutes: From 1 to 60."),
        ("minutes = 4\npart", "minutes = 4\n#", "exercises[0].part: Missing data"),
        ('minutes = 4\npart = "What it is about"', "part = []", "part: At least one h"),
        ('["02"]', '["2"]', 'guardrails[0]: Two digits: "06".'),
        ('["02"]', "[]", "guardrails: At least one guardrail."),
        ('["app/vouchers.py"]', "[]", "brings: At least one path."),
        ('["app/vouchers.py"]', '"app"', "brings: Not a valid list."),
        (
            'slug = "savings"',
            'slug = "2.1"',
            "exercises[0].slug: Small letters, digits and hyphens, a letter first",
        ),
        ('slug = "savings"', 'slug = "Savings"', "exercises[0].slug: Small letters"),
        ('slug = "savings"', 'slug = "-savings"', "exercises[0].slug: Small letters"),
        ('slug = "savings"', 'slug = "sav--ings"', "exercises[0].slug: Small letters"),
        ('slug = "savings"', 'slug = "a_b"', "exercises[0].slug: Small letters"),
        ('slug = "savings"', "slug = 2.1", "exercises[0].slug: Not a valid string."),
        ('slug = "savings"', 'id = "2.1"', "exercises[0].id: Unknown field."),
        (
            'kind = "blank"',
            'kind = "gap"',
            "exercises[0].kind: Must be one of: blank, ",
        ),
        ('kind = "blank"', "", "exercises[0].kind: Missing data"),
        (
            'kind = "blank"',
            'kind = "repair"',
            "exercises[0].starts_as: A repair starts",
        ),
        (
            '"as_text"\ntests',
            '"none"\ntests',
            "mistakes: as_text, as_factors, small_le",
        ),
        ('kind = "repair"', 'kind = "blank"', "exercises[1].starts_as: Only a repair"),
        ('"app/vouchers.py::saved"', '"a b"', 'exercises[0].symbol: A path, or "path:'),
        ('"app/vouchers.py::saved"', '"a::"', 'exercises[0].symbol: A path, or "path:'),
        (
            'brings = ["app/vouchers.py"]',
            'brings = ["app/vouchers.py"]\nentries = ["x.toml"]',
            "entries[0]: A file that is not Python and an entry of it",
        ),
        ('["test_saved.py"]', "[]", "exercises[0].tests: At least one test file."),
        (
            '["test_saved.py"]',
            '["../test_a.py"]',
            "exercises[0].tests[0]: A test file.",
        ),
        (
            '    "Keep to whole numbers: `//` divides and rounds down.",\n',
            "",
            "exercises[0].hints: Exactly 3 hints.",
        ),
        (
            '"Keep to whole numbers: `//` divides and rounds down."',
            '"  "',
            "exercises[0].hints[1]: May not be empty.",
        ),
        (
            '"with_floats"',
            '"With Floats"',
            "exercises[0].mistakes[0].name: Small letter",
        ),
        ('"as_factors"', '""', "exercises[1].mistakes[1].name: Small letters, digits"),
        (
            'fails = "test_it_is_r',
            'fails = "it_is_r',
            "mistakes[1].fails: The name of a",
        ),
        (
            'says = "The percents are texts. Leave out the quotes."',
            'sais = "Oh"',
            "exercises[1].mistakes[0].sais: Unknown field. Allowed here: name, fails, ",
        ),
        (
            'needs = ["percent / 100"]',
            'needs = ["percent /"]',
            "exercises[0].mistakes: with_floats: 'percent /' is no pattern: ",
        ),
        (
            'needs = ["percent / 100"]',
            'needs = ["percent / 100", " "]',
            "exercises[0].mistakes[0].needs[1]: May not be empty.",
        ),
        (
            'kind = "blank"',
            'kind = "blank"\nhint = "a"',
            "exercises[0].hint: Unknown fie",
        ),
        (
            'kind = "blank"',
            'kind = "blank"\nhint = "a"',
            "Allowed here: slug, title, task, min",
        ),
    ],
)
def test_a_wrong_entry_is_named_with_file_key_and_what_is_allowed(
    root: Path, old: str, new: str, said: str
) -> None:
    edit_file(root / TOML, old, new)

    message = complaint(root)

    assert message.startswith(f"{root / TOML}: has these problems:\n")
    assert said in message


def test_three_mistakes_are_too_few(root: Path) -> None:
    text = (root / TOML).read_text(encoding="utf-8")
    head, _, _ = text.rpartition("[[exercises.mistakes]]")
    write_file(root / TOML, head)

    assert "exercises[1].mistakes: At least 4 mistakes" in complaint(root)


def without_exercises(file: Path) -> None:
    """Take the exercises out of a chapter.toml."""
    head, _, _ = file.read_text(encoding="utf-8").partition("[[exercises]]")
    write_file(file, head)


def test_a_chapter_without_exercises_is_not_offered(root: Path) -> None:
    without_exercises(root / "chapters/03_receipts/chapter.toml")
    (root / "chapters/roads.toml").unlink()
    course = load_course(root)

    assert [chapter.number for chapter in course.offered] == [1, 2]
    assert (course.last, course.whole) == (2, 3)
    assert "app/receipts.py" in stage(course, course.whole)
    with pytest.raises(LookupError, match="from 1 to 2"):
        course.chapter(3)


def test_what_is_not_offered_may_leave_a_gap(root: Path) -> None:
    last = root / "chapters/03_receipts"
    without_exercises(last / "chapter.toml")
    (root / "chapters/roads.toml").unlink()
    last.rename(root / "chapters/12_receipts")

    assert load_course(root).whole == 12


def test_what_is_offered_leaves_no_gap(root: Path) -> None:
    without_exercises(root / TOML)

    assert "chapter 02 should come here" in complaint(root)


def test_a_course_without_exercises_is_none(root: Path) -> None:
    for file in (root / "chapters").glob("*/chapter.toml"):
        without_exercises(file)

    assert "no chapter has exercises" in complaint(root)


def test_an_offered_chapter_teaches_a_guardrail(root: Path) -> None:
    edit_file(root / TOML, 'guardrails = ["02"]', "guardrails = []")

    assert "guardrails: At least one guardrail." in complaint(root)


def test_two_test_files_of_one_name_are_refused(root: Path) -> None:
    file = root / "exercises/02_vouchers/test_saved.py"
    file.rename(file.with_name("test_total.py"))
    edit_file(root / TOML, '"test_saved.py"', '"test_total.py"')

    assert "another chapter has a test file of that name" in complaint(root)


def test_all_problems_of_a_file_are_told_at_once(root: Path) -> None:
    edit_file(root / TOML, 'title = "Vouchers"', "title = 9\nextra = 1")
    edit_file(root / TOML, 'kind = "blank"', 'kind = "gap"')
    edit_file(root / TOML, 'name = "small_letters"\n', "")

    lines = complaint(root).splitlines()

    assert [line.partition(":")[0] for line in lines[1:]] == [
        "  title",
        "  exercises[0].kind",
        "  exercises[1].mistakes[2].name",
        "  extra",
    ]


@pytest.mark.parametrize(
    "content", [b"title = ", b'title = "\xff"', b"\xff\xfe", b"[x"]
)
def test_what_is_not_toml_is_told_so(root: Path, content: bytes) -> None:
    (root / TOML).write_bytes(content)

    assert complaint(root).startswith(f"{root / TOML}: is not TOML in UTF-8: ")


def test_an_empty_file_lacks_all(root: Path) -> None:
    write_file(root / TOML, "")

    assert len(complaint(root).splitlines()) == 3


def test_a_chapter_without_its_file(root: Path) -> None:
    (root / TOML).unlink()

    assert complaint(root).startswith(f"{root / TOML}: cannot be read (No such file")


@pytest.mark.parametrize(
    "file",
    [
        "exercises/02_vouchers/test_saved.py",
        "chapters/02_vouchers/mistakes/savings/with_floats.py",
    ],
)
def test_a_file_that_is_not_there_is_named(root: Path, file: str) -> None:
    (root / file).unlink()

    assert complaint(root) == (
        f"{root / TOML}: names what is not there:\n  savings: no file {root / file}"
    )


def test_all_files_that_are_not_there_are_named_at_once(root: Path) -> None:
    for name in ["savings/with_floats", "vouchers/as_factors"]:
        (root / f"chapters/02_vouchers/mistakes/{name}.py").unlink()

    lines = complaint(root).splitlines()

    assert [line.split(":")[0] for line in lines[1:]] == ["  savings", "  vouchers"]


def test_what_has_to_be_done_first_comes_before(root: Path) -> None:
    edit_file(root / TOML, *AFTER_SAVINGS)
    course = load_course(root)

    assert course.exercise("vouchers").after == ("savings",)
    assert course.exercise("savings").after == ()


@pytest.mark.parametrize("slug", ["vouchers", "own-till", "amounts", "2.1", "saved"])
def test_what_has_to_be_done_first_and_does_not_come_before(
    root: Path, slug: str
) -> None:
    old, new = AFTER_SAVINGS
    edit_file(root / TOML, old, new.replace("savings", slug))

    assert complaint(root) == (
        f'{root / TOML}: vouchers: after names "{slug}", and there is no such exercise '
        "before it. There are: savings."
    )


@pytest.mark.parametrize("slug", ["savings", "own-till"])
def test_two_exercises_of_one_slug_are_told(root: Path, slug: str) -> None:
    edit_file(root / TOML, 'slug = "vouchers"', f'slug = "{slug}"')
    for kind in ["mistakes", "rewordings", "near_misses"]:
        folder = root / "chapters/02_vouchers" / kind
        copytree(folder / "vouchers", folder / slug, dirs_exist_ok=True)
    first = {"savings": "2.1 What a voucher saves", "own-till": "1.1 A till of its own"}

    assert complaint(root) == (
        f'{root / TOML}: the slug "{slug}" of 2.2 Vouchers in numbers is that of '
        f"{first[slug]} too. Give it another one."
    )


@pytest.mark.parametrize(
    "name", ["2_vouchers", "02-vouchers", "02_Vouchers", "vouchers"]
)
def test_a_chapters_folder_has_a_number_and_a_name(root: Path, name: str) -> None:
    (root / "chapters/02_vouchers").rename(root / "chapters" / name)

    assert complaint(root) == (
        f"{root / 'chapters' / name}: a chapter's folder is named like 04_errors."
    )


def test_a_gap_in_the_numbers_is_told(root: Path) -> None:
    for folder in ["chapters", "exercises"]:
        (root / folder / "02_vouchers").rename(root / folder / "04_vouchers")

    assert complaint(root).endswith("03_receipts: chapter 02 should come here.")


def test_no_chapters_at_all(tmp_path: Path) -> None:
    assert complaint(tmp_path) == (
        f"{tmp_path / 'chapters'}: there is no chapter folder here."
    )


def test_a_file_among_the_chapters_is_no_chapter(root: Path) -> None:
    write_file(root / "chapters/README.md", "# The chapters\n")

    assert load_course(root).last == 3


def test_a_mistake_knows_how_it_fails(root: Path) -> None:
    mistakes = load_course(root).exercise("savings").mistakes

    assert mistakes[0].failures == {
        frozenset(["test_whole_cents_are_saved: AssertionError"])
    }


def test_without_the_file_no_failure_is_known(root: Path) -> None:
    (root / "chapters/02_vouchers/failures.json").unlink()

    assert not any(m.failures for m in load_course(root).exercise("savings").mistakes)


class TestOfAServer:
    """Tests that need a database server run where one is named."""

    @pytest.fixture(autouse=True)
    def with_server_test(self, root: Path) -> None:
        add_server_test(root)
        failures = root / "chapters/02_vouchers/failures.json"
        known = json.loads(failures.read_bytes())
        ways = [["test_all_is_saved_on_postgresql: AssertionError"]]
        known["savings"]["never_all"] = ways
        failures.write_text(json.dumps(known), "utf-8")

    def test_they_are_run_where_one_is_named(
        self, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(VARIABLE, URL)
        exercise = load_course(root).exercise("savings")

        assert [test.name for test in exercise.tests] == [
            "test_saved.py",
            "test_saved_on_postgresql.py",
        ]
        assert exercise.unrun == ()
        assert len(exercise.mistakes[-1].failures) == 1

    @pytest.mark.parametrize("url", ["", "sqlite:///shop.db", "mysql://a@b/c"])
    def test_elsewhere_they_are_named_as_unrun(
        self, root: Path, monkeypatch: pytest.MonkeyPatch, url: str
    ) -> None:
        monkeypatch.setenv(VARIABLE, url)
        exercise = load_course(root).exercise("savings")

        assert [test.name for test in exercise.tests] == ["test_saved.py"]
        assert [test.name for test in exercise.unrun] == ["test_saved_on_postgresql.py"]
        assert exercise.mistakes[-1].failures == frozenset()

    def test_an_exercise_is_the_same_with_and_without_one(
        self, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(VARIABLE, "")
        without = digests(load_course(root))
        monkeypatch.setenv(VARIABLE, URL)

        assert digests(load_course(root)) == without

    def test_their_file_is_named_for_it(self, root: Path) -> None:
        edit_file(root / TOML, "test_saved_on_postgresql.py", "test_saved_there.py")

        assert "server_tests[0]: A test file, test_…_on_postgresql.py" in complaint(
            root
        )
