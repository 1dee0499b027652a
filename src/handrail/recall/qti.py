"""Writes questions as a package of QTI 2.1, which learning platforms read.

Each question is an item of its own with one choice, and each option has a feedback. The
elements are described at <https://www.imsglobal.org/question/>.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import (
    Element,
    SubElement,
    fromstring,
    indent,
    tostring,
)

from markdown_it import MarkdownIt

from handrail.recall.question import Option, Question
from handrail.recall.quiz import words_of

ITEM = "http://www.imsglobal.org/xsd/imsqti_v2p1"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
TYPE = "imsqti_item_xmlv2p1"
MANIFEST = "imsmanifest.xml"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same questions make the same file
MARKDOWN = MarkdownIt()


def package(questions: Sequence[Question]) -> bytes:
    """Return the package: a zip of the items and of a manifest that lists them."""
    files = {MANIFEST: written(manifest(questions))}
    files |= {name_of(q): written(item(q)) for q in questions}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, LONG_AGO), content)
    return stream.getvalue()


def name_of(question: Question) -> str:
    """Return the name of an item's file."""
    return f"items/{question.slug}.xml"


def written(root: Element) -> bytes:
    """Return an element as a file."""
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def manifest(questions: Iterable[Question]) -> Element:
    """Return the list of what is in the package."""
    root = Element("manifest", xmlns=PACKAGE, identifier="handrail")
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = "QTIv2.1 Package"
    SubElement(metadata, "schemaversion").text = "1.0.0"
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    for question in questions:
        where = {"href": name_of(question)}
        one = {"identifier": identifier(question), "type": TYPE}
        SubElement(SubElement(resources, "resource", one | where), "file", where)
    indent(root)
    return root


def item(question: Question) -> Element:
    """Return one question as an item."""
    names = {"identifier": identifier(question), "title": title(question)}
    settings = {"adaptive": "false", "timeDependent": "false"}
    root = Element("assessmentItem", {"xmlns": ITEM, **names, **settings})
    declare(root, question)
    root.append(body(question))
    root.append(processing())
    for option in question.options:
        root.append(feedback(question, option))
    return root


def identifier(question: Question) -> str:
    """Return the identifier of a question: it begins with a letter, as it has to."""
    return f"question-{question.slug}"


def title(question: Question) -> str:
    """Return the title of a question: its slug in words."""
    return question.slug.replace("-", " ").capitalize()


def choice(question: Question, option: Option) -> str:
    """Return the identifier of an option."""
    return f"choice-{question.options.index(option) + 1}"


def declare(root: Element, question: Question) -> None:
    """Declare what is answered and what comes of it."""
    single = {"cardinality": "single", "baseType": "identifier"}
    response = {"identifier": "RESPONSE", **single}
    correct = SubElement(
        SubElement(root, "responseDeclaration", response), "correctResponse"
    )
    SubElement(correct, "value").text = choice(question, question.right)
    number = {"identifier": "SCORE", "cardinality": "single", "baseType": "float"}
    default = SubElement(SubElement(root, "outcomeDeclaration", number), "defaultValue")
    SubElement(default, "value").text = "0"
    SubElement(root, "outcomeDeclaration", {"identifier": "FEEDBACK", **single})


def body(question: Question) -> Element:
    """Return what is asked, the code that it is about, and the options."""
    root = Element("itemBody")
    root.append(paragraph(question.asks))
    SubElement(root, "pre").text = question.code.rstrip()
    asked = {"responseIdentifier": "RESPONSE", "shuffle": "true", "maxChoices": "1"}
    interaction = SubElement(root, "choiceInteraction", asked)
    for option in question.options:
        one = {"identifier": choice(question, option)}
        words = SubElement(SubElement(interaction, "simpleChoice", one), "pre")
        words.text = words_of(question, option)
    return root


def processing() -> Element:
    """Return how an answer is judged: a point, and the feedback of what was chosen."""
    root = Element("responseProcessing")
    told = SubElement(root, "setOutcomeValue", identifier="FEEDBACK")
    SubElement(told, "variable", identifier="RESPONSE")
    if_right = SubElement(SubElement(root, "responseCondition"), "responseIf")
    match = SubElement(if_right, "match")
    SubElement(match, "variable", identifier="RESPONSE")
    SubElement(match, "correct", identifier="RESPONSE")
    point = SubElement(if_right, "setOutcomeValue", identifier="SCORE")
    SubElement(point, "baseValue", baseType="float").text = "1"
    return root


def feedback(question: Question, option: Option) -> Element:
    """Return what is said of an option."""
    shown = {"outcomeIdentifier": "FEEDBACK", "showHide": "show"}
    root = Element("modalFeedback", shown | {"identifier": choice(question, option)})
    root.append(paragraph(option.says))
    if option.misconception:
        believed = f"Who takes this may believe: {option.misconception}"
        root.append(paragraph(believed))
    return root


def paragraph(sentence: str) -> Element:
    """Return a sentence of Markdown as a paragraph."""
    return fromstring(f"<p>{MARKDOWN.renderInline(sentence)}</p>")  # noqa: S314
