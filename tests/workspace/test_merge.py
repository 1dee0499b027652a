import ast
import random

import pytest

from handrail.course.symbols import defined, symbol_source
from handrail.workspace.merge import WHOLE_FILE, Merged, merge_python, merge_text

BASE = '''\
"""The factory."""

from app.api import api_bp
from app.till import Till

LIMIT = 3


class Config:
    """Settings."""

    DEBUG = False

    def check(self) -> None:
        """Check."""
        assert not self.DEBUG


def create() -> Till:
    """Build it."""
    till = Till()
    till.add(api_bp)
    return till


def close(till: Till) -> None:
    """Shut it."""
    till.close()
'''


def changed(*changes: tuple[str, str], base: str = BASE) -> str:
    for old, new in changes:
        assert base.count(old) == 1, old
        base = base.replace(old, new)
    return base


MORE = "\n\ndef more() -> int:\n    # mine ♥\n    till = 1\n    return till\n"
ERRORS = '\n\ndef add_errors(till: Till) -> None:\n    """Add."""\n    till.add(1)\n'
LINE = ("    till.add(api_bp)\n", "    till.add(api_bp)\n    add_errors(till)\n")
OTHER_LINE = ("    till.add(api_bp)\n", "    till.add(api_bp)\n    print(till)\n")


class TestNothingGivesWay:
    @pytest.mark.parametrize("mine", [BASE, BASE + MORE, "x = 1\n", "", "\n\n"])
    def test_where_the_course_is_as_it_was_mine_stays(self, mine: str) -> None:
        assert merge_python(BASE, mine, BASE) == Merged(mine)

    @pytest.mark.parametrize("theirs", [BASE + ERRORS, changed(LINE), "x = 1\n", ""])
    def test_where_mine_is_as_it_was_the_course_comes(self, theirs: str) -> None:
        assert merge_python(BASE, BASE, theirs) == Merged(theirs)

    def test_changes_of_two_functions_are_both_kept(self) -> None:
        mine = changed(("    till.close()\n", "    till.close()  # ♥ mine\n"))

        merged = merge_python(BASE, mine, changed(LINE))

        assert merged == Merged(changed(LINE, base=mine))

    def test_changes_of_two_methods_are_both_kept(self) -> None:
        mine = changed(("DEBUG = False", "DEBUG = True"))
        course = ("assert not self.DEBUG", "assert self.DEBUG")

        assert merge_python(BASE, mine, changed(course)) == Merged(
            changed(course, base=mine)
        )

    def test_changes_at_two_places_of_one_function_are_both_kept(self) -> None:
        mine = changed(("    till = Till()\n", "    # mine\n    till = Till()\n"))
        course = ("    return till\n", "    till.open()\n    return till\n")

        assert merge_python(BASE, mine, changed(course)) == Merged(
            changed(course, base=mine)
        )

    def test_the_same_change_of_both_is_one_change(self) -> None:
        assert merge_python(BASE, changed(LINE), changed(LINE)) == Merged(changed(LINE))

    def test_functions_that_both_added_at_the_end_are_both_kept(self) -> None:
        merged = merge_python(BASE, BASE + MORE, BASE + ERRORS)

        assert merged == Merged(BASE + ERRORS + MORE)

    def test_methods_that_both_added_are_both_kept(self) -> None:
        place = "        assert not self.DEBUG\n"
        method = "\n    def {}(self):\n        return 1\n"
        mine = changed((place, place + method.format("mine")))
        theirs = changed((place, place + method.format("new")))

        merged = merge_python(BASE, mine, theirs)

        assert merged.replaced == ()
        for name in ["mine", "new", "check"]:
            assert f"Config.{name}" in defined(ast.parse(merged.text))
        assert merged.text.count("return 1\n") == 2

    def test_statements_that_both_added_are_both_kept(self) -> None:
        mine, theirs = BASE + "\nadd(1)\nshut()\n", BASE + "\nadd(2)\nshut()\n"

        assert merge_python(BASE, mine, theirs).text == (
            BASE + "\nadd(2)\nshut()\n" + "\nadd(1)\n"
        )

    def test_a_learners_function_in_between_stays(self) -> None:
        mine = changed(("\n\ndef close", MORE + "\n\ndef close"))

        merged = merge_python(BASE, mine, changed(LINE) + ERRORS)

        assert merged == Merged(changed(LINE, base=mine) + ERRORS)

    def test_texts_and_space_of_mine_stay_letter_by_letter(self) -> None:
        odd = (
            'class Mine:\n    text = """\nleft  \n   \n  \x0c"""\n\n'
            "    def check(self):\n      return  {  'a':1 }   # ♥  \n"
        )
        base = BASE + "\n\nclass Mine:\n    text = 1\n\n    def check(self): ...\n"
        mine = BASE + "\n\n" + odd

        merged = merge_python(base, mine, changed(LINE, base=base))

        assert merged == Merged(changed(LINE, base=mine))

    def test_tabs_of_mine_stay(self) -> None:
        mine = BASE.replace("    ", "\t")
        theirs = changed(("LIMIT = 3", "LIMIT = 4"))

        assert merge_python(BASE, mine, theirs) == Merged(
            mine.replace("LIMIT = 3", "LIMIT = 4")
        )

    def test_without_an_end_to_the_last_line(self) -> None:
        merged = merge_python(BASE, BASE.rstrip(), changed(LINE) + ERRORS)

        assert merged.replaced == ()
        assert "def add_errors" in merged.text
        ast.parse(merged.text)

    def test_what_the_learner_deleted_stays_deleted(self) -> None:
        mine = BASE.partition("\n\ndef close")[0]

        merged = merge_python(BASE, mine, changed(LINE))

        assert merged == Merged(changed(LINE, base=mine))

    def test_a_function_that_the_course_dropped_goes(self) -> None:
        theirs = BASE.partition("\n\ndef close")[0]
        mine = changed(("LIMIT = 3", "LIMIT = 9"))

        merged = merge_python(BASE, mine, theirs)

        assert merged == Merged(mine.partition("\n\ndef close")[0])

    def test_a_key_that_is_set_is_no_symbol(self) -> None:
        base = "app = make()\napp.config['A'] = 1\n\n\ndef f():\n    return 1\n"
        mine = base.replace("'A'] = 1", "'A'] = 2")
        theirs = base.replace("return 1", "return 3")

        assert merge_python(base, mine, theirs) == Merged(
            mine.replace("return 1", "return 3")
        )


class TestImports:
    OLD = "from app.till import Till\n"

    @pytest.mark.parametrize(
        ("mine", "theirs", "both"),
        [
            ("import os\n", "import re\n", "import re\nimport os\n"),
            ("import os\nimport re\n", "import re\n", "import re\nimport os\n"),
            (
                "from a import (\n    b,\n    c,\n)\n",
                "from d import (\n    b,\n    e,\n)\n",
                "from d import (\n    b,\n    e,\n)\n"
                "from a import (\n    b,\n    c,\n)\n",
            ),
        ],
        ids=["one each", "one of both", "many lines"],
    )
    def test_those_that_both_added_are_all_kept(
        self, mine: str, theirs: str, both: str
    ) -> None:
        merged = merge_python(
            BASE,
            changed((self.OLD, self.OLD + mine)),
            changed((self.OLD, self.OLD + theirs)),
        )

        assert merged == Merged(changed((self.OLD, self.OLD + both)))

    def test_a_line_that_both_changed_stands_twice(self) -> None:
        mine = changed((self.OLD, "from app.till import Till, mine\n"))
        theirs = changed((self.OLD, "from app.till import Till, theirs\n"))

        merged = merge_python(BASE, mine, theirs)

        assert merged.replaced == ()
        assert "import Till, theirs\nfrom app.till import Till, mine\n" in merged.text


class TestTheCourseWins:
    def test_a_conflict_in_one_function_takes_the_courses_and_names_it(self) -> None:
        mine = changed(OTHER_LINE, ("LIMIT = 3", "LIMIT = 9")) + MORE

        merged = merge_python(BASE, mine, changed(LINE))

        assert merged.replaced == ("create",)
        assert merged.text == changed(LINE, ("LIMIT = 3", "LIMIT = 9")) + MORE

    def test_a_conflict_in_one_method_leaves_the_others(self) -> None:
        mine = changed(("not self.DEBUG", "self.mine"), ("DEBUG = False", "DEBUG = 1"))
        course = ("not self.DEBUG", "self.theirs")

        merged = merge_python(BASE, mine, changed(course))

        assert merged.replaced == ("Config.check",)
        assert merged.text == changed(course, ("DEBUG = False", "DEBUG = 1"))

    def test_a_conflict_in_an_assignment(self) -> None:
        mine, theirs = (changed(("LIMIT = 3", f"LIMIT = {n}")) for n in (4, 5))

        assert merge_python(BASE, mine, theirs) == Merged(theirs, ("LIMIT",))

    def test_a_function_of_one_name_that_both_added_is_the_courses(self) -> None:
        mine = changed(
            ("\n\ndef create", "\n\ndef add_errors():\n    pass\n\n\ndef create")
        )

        merged = merge_python(BASE, mine, BASE + ERRORS)

        assert merged == Merged(BASE + ERRORS, ("add_errors",))

    def test_the_same_function_that_both_added_is_no_loss(self) -> None:
        assert merge_python(BASE, BASE + ERRORS, BASE + ERRORS) == Merged(BASE + ERRORS)
        merged = merge_python(BASE, BASE + ERRORS + MORE, BASE + ERRORS)
        assert merged == Merged(BASE + ERRORS + MORE)

    def test_a_method_of_one_name_that_both_added_is_the_courses(self) -> None:
        first, last = "    DEBUG = False\n", "        assert not self.DEBUG\n"
        mine = changed((first, f"{first}\n    def new(self): return 1\n"))
        theirs = changed((last, f"{last}\n    def new(self):\n        return 2\n"))

        merged = merge_python(BASE, mine, theirs)

        assert merged.replaced == ("Config.new",)
        assert merged.text.count("def new") == 1
        assert "return 2" in symbol_source(merged.text, "Config.new")

    def test_a_function_that_one_deleted_and_the_other_changed(self) -> None:
        mine = BASE.partition("\n\ndef close")[0] + MORE
        theirs = changed(("till.close()", "till.shut()"))

        merged = merge_python(BASE, mine, theirs)

        assert "till.shut()" in merged.text
        assert merged.replaced == (WHOLE_FILE,)

    @pytest.mark.parametrize("mine", ["def f(:\n", BASE + "  x = 1\n", BASE + "\0"])
    def test_what_is_not_python_gives_way_whole(self, mine: str) -> None:
        theirs = changed(LINE)

        assert merge_python(BASE, mine, theirs) == Merged(theirs, (WHOLE_FILE,))

    def test_lines_between_symbols_that_both_changed_give_way_whole(self) -> None:
        base, mine, theirs = (f"{BASE}\nprint({n})\n" for n in (1, 2, 3))

        assert merge_python(base, mine, theirs) == Merged(theirs, (WHOLE_FILE,))


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (changed(OTHER_LINE) + MORE, changed(LINE) + ERRORS),
        (BASE + MORE, BASE + ERRORS),
        (BASE + "add(1)\n", BASE + "add(2)\n"),
        (
            changed(("import Till\n", "import Till\nimport os\n")),
            changed(("import Till\n", "import Till\nimport re\n")),
        ),
        ("def f(:\n", changed(LINE)),
    ],
)
def test_merging_twice_changes_nothing(mine: str, theirs: str) -> None:
    once = merge_python(BASE, mine, theirs).text

    assert merge_python(BASE, once, theirs) == Merged(once)


EDITS = [
    ("    till.add(api_bp)\n", "    till.add(api_bp)\n    {0}(till)\n"),
    ("    till.add(api_bp)\n", "    till.{0}()\n"),
    ("    return till\n", "    return {0}(till)\n"),
    ("    till.close()\n", "    if till:\n        {0}(till)\n    till.close()\n"),
    ("LIMIT = 3\n", "LIMIT = {0}\n"),
    ("LIMIT = 3\n", "LIMIT = 3\n{0} = 1\n"),
    ("from app.till import Till\n", "from app.till import Till\nimport {0}\n"),
    ("    DEBUG = False\n", "    DEBUG = False\n    {0} = 1\n"),
    ("\n\nclass Config", "\n\ndef new_{0}() -> int:\n    return 1\n\n\nclass Config"),
    ("\n\ndef create", "\n\n@{0}\ndef old_{0}() -> int:\n    return 2\n\n\ndef create"),
    ('"""The factory."""\n', '"""{0}."""\n'),
    (", till: Till", ", {0}: Till"),
]


def edit(random_: random.Random, name: str) -> str:
    source = BASE
    for old, new in random_.sample(EDITS, random_.randint(1, 5)):
        source = source.replace(old, new.format(name))
    end = f"\n\ndef last_{name}() -> str:\n    till = 1\n    return till\n"
    return source + end * random_.randint(0, 1)


@pytest.mark.parametrize("seed", range(60))
def test_whatever_both_changed_it_is_python_and_has_all_that_is_new(seed: int) -> None:
    random_ = random.Random(seed)
    mine, theirs = edit(random_, "mine"), edit(random_, "theirs")

    merged = merge_python(BASE, mine, theirs)

    names = defined(ast.parse(merged.text))
    assert set(names) >= set(defined(ast.parse(theirs)))
    assert len(names) == len(set(names))
    if WHOLE_FILE not in merged.replaced:
        gave_way = {name.partition(".")[0] for name in merged.replaced}
        for name in defined(ast.parse(mine)):
            assert name in names or name.partition(".")[0] in gave_way
    again = merge_python(BASE, merged.text, theirs).text
    assert ast.dump(ast.parse(again)) == ast.dump(ast.parse(merged.text))


class TestText:
    def test_changes_at_two_places_are_both_kept(self) -> None:
        base = "A=1\nB=2\nC=3\n"

        assert merge_text(base, "A=9\nB=2\nC=3\n", "A=1\nB=2\nC=8\n") == Merged(
            "A=9\nB=2\nC=8\n"
        )

    def test_at_a_conflict_the_courses_file_is_taken(self) -> None:
        merged = merge_text("A=1\nB=2\n", "A=2\nB=3\n", "A=3\nB=2\n")

        assert merged == Merged("A=3\nB=2\n", (WHOLE_FILE,))

    def test_what_is_not_python_is_merged_by_its_lines(self) -> None:
        page = "<h1>♥</h1>\n{% block a %}\n{% endblock %}\n<p>\n"

        assert merge_text(page, page.replace("♥", "mine"), page + "<i>\n") == Merged(
            page.replace("♥", "mine") + "<i>\n"
        )
