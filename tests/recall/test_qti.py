"""The package is read by Python's own parser: it knows nothing of how it was written.

All items of the course were once held against the XML Schema of QTI 2.1, which the
consortium's licence does not let us hand on.
"""

import io
import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from small_course import load_small_course

from handrail.course.loader import load_course
from handrail.recall.qti import package
from handrail.recall.question import Question
from handrail.recall.questions import load_questions

ROOT = Path(__file__).resolve().parents[2]
ITEM = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
CP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
ORDER = [
    "responseDeclaration",
    "outcomeDeclaration",
    "outcomeDeclaration",
    "itemBody",
    "responseProcessing",
]


@pytest.fixture
def questions(tmp_path: Path) -> tuple[Question, ...]:
    return load_questions(load_small_course(tmp_path))


def read(content: bytes) -> dict[str, Element]:
    """Return the files of a package, read."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: fromstring(archive.read(name)) for name in archive.namelist()}


def test_the_manifest_lists_what_is_there(questions: tuple[Question, ...]) -> None:
    files = read(package(questions))
    manifest = files.pop("imsmanifest.xml")
    resources = manifest.findall(f"{CP}resources/{CP}resource")

    assert {r.get("href") for r in resources} == files.keys()
    assert {r.get("type") for r in resources} == {"imsqti_item_xmlv2p1"}
    names = [r.get("identifier") for r in resources]
    assert len(set(names)) == len(names) == len(questions)


def test_an_item_knows_the_right_choice(questions: tuple[Question, ...]) -> None:
    item = read(package(questions))["items/two-teas.xml"]
    right = item.findtext(f".//{ITEM}correctResponse/{ITEM}value")
    choices = {c.get("identifier"): c for c in item.iter(f"{ITEM}simpleChoice")}

    assert "".join(choices[str(right)].itertext()) == "500"


def test_each_choice_has_its_feedback(questions: tuple[Question, ...]) -> None:
    for item in list(read(package(questions)).values())[1:]:
        choices = [c.get("identifier") for c in item.iter(f"{ITEM}simpleChoice")]
        said = [f.get("identifier") for f in item.iter(f"{ITEM}modalFeedback")]

        assert choices == said


def test_the_same_questions_make_the_same_file(questions: tuple[Question, ...]) -> None:
    assert package(questions) == package(questions)


def test_all_questions_of_the_course_have_the_elements_in_their_order() -> None:
    questions = load_questions(load_course(ROOT))
    files = read(package(questions))
    del files["imsmanifest.xml"]

    assert len(files) == len(questions)
    for name, item in files.items():
        tags = [child.tag.removeprefix(ITEM) for child in item]
        assert item.tag == f"{ITEM}assessmentItem", name
        assert tags[:5] == ORDER, name
        assert set(tags[5:]) == {"modalFeedback"}, name
