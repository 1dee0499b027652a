"""A lesson taken apart: its headings, the opening of each paragraph, its code."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from handrail.course.model import Chapter, Course, CourseError
from handrail.site.chapters import lesson_source, lesson_text
from handrail.site.include import expand
from handrail.site.links import no_address, rewrite_links
from handrail.site.made import Made
from handrail.site.reader import arriving
from handrail.site.snippet import Snippet, fence, labels

PARSER = MarkdownIt().enable("table")
CODE_OR_TARGET = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|\]\([^)]*\)", re.DOTALL)
END = re.compile(r"[.?!][*_\"”)]*\s+(?=[A-Z\"“`*_\[x])")
MORE = "More to read:"
SHORT, LONG = 70, 230  # letters of an opening


Tell = Callable[[int, int], None]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or an item of a list, in Markdown and on one line."""

    words: str

    @property
    def sentences(self) -> list[str]:
        """Its sentences."""
        return sentences(self.words)

    @property
    def is_reading(self) -> bool:
        """Whether it names what else there is to read."""
        return self.words.startswith(MORE)

    @property
    def opening(self) -> str:
        """How it begins: one sentence, or more where the first says little."""
        first, *others = self.sentences
        for sentence in others:
            longer = f"{first} {sentence}"
            if len(first) >= SHORT or len(longer) > LONG or sentence.endswith(":"):
                break
            first = longer
        return first


@dataclass(frozen=True)
class Code:
    """Code, what a command printed, or a diagram.

    Attributes:
        title: Where it is from; else nothing.
        caption: The sentence that leads to it; else nothing.
    """

    title: str
    language: str
    lines: tuple[str, ...]
    caption: str = ""


@dataclass(frozen=True)
class Grid:
    """A table.

    Attributes:
        rows: Of cells in Markdown; the first is its head.
        caption: The sentence that leads to it; else nothing.
    """

    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


Block = Paragraph | Code | Grid


@dataclass(frozen=True)
class Section:
    """A heading, and what stands between it and the next one.

    Attributes:
        level: 1 for the title, 2 for what is below it, and so on.
    """

    words: str
    level: int
    blocks: list[Block] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Its paragraphs, without code and tables."""
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    @property
    def told(self) -> list[Block]:
        """Its blocks without what else there is to read, and without captions."""
        others = [b for b in self.blocks if not isinstance(b, Paragraph)]
        captions = {block.caption for block in others}
        return [
            block
            for block in self.blocks
            if not isinstance(block, Paragraph)
            or not (block.is_reading or block.opening in captions)
        ]

    @property
    def openings(self) -> list[str]:
        """How the paragraphs that are told begin."""
        return [b.opening for b in self.told if isinstance(b, Paragraph)]


def read_lesson(course: Course, chapter: Chapter, made: Made) -> list[Section]:
    """Return the sections of a chapter's lesson, code and output put in.

    It is for a room that begins the chapter: answers to its exercises are left out.

    Args:
        made: Stages, and what commands print.

    Raises:
        CourseError: There is no lesson, or it shows something that is not there.
    """
    page = lesson_source(course, chapter, arriving(course, chapter), made)
    text = expand(lesson_text(chapter), page, marked)
    sections = take_apart(rewrite_links(text, no_address))
    if not sections:
        raise CourseError(f"{chapter.lesson}: has no heading, and needs a title.")
    return sections


def read_lessons(
    course: Course, chapters: Iterable[Chapter], made: Made, tell: Tell
) -> dict[int, list[Section]]:
    """Return the sections of lessons, by their chapters' numbers.

    What takes long are the commands that lessons show, so some run beside each other.

    Args:
        made: Stages, and what commands print.
        tell: Hears how many of how many have been read.

    Raises:
        CourseError: As for one.
    """
    wanted = list(chapters)
    lessons = {}
    tell(0, len(wanted))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        read = pool.map(partial(read_lesson, course, made=made), wanted)
        for chapter, sections in zip(wanted, read, strict=True):
            lessons[chapter.number] = sections
            tell(len(lessons), len(wanted))
    return lessons


def marked(snippet: Snippet) -> str:
    """Render code so that it can be found again with its title."""
    if snippet.answers:
        return f"Left out: the answer to {labels(snippet.answers)}."
    return fence(snippet.code, f"{snippet.language} {snippet.title}")


def take_apart(markdown: str) -> list[Section]:
    """Return the sections of a text; what is above the first heading is left out."""
    sections: list[Section] = []
    tokens = PARSER.parse(markdown)
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            words = on_one_line(tokens[place + 1])
            sections.append(Section(words, int(token.tag[1:])))
        elif sections:
            sections[-1].blocks.extend(block_at(tokens, place, sections[-1].blocks))
    return sections


def block_at(tokens: list[Token], place: int, before: list[Block]) -> Iterator[Block]:
    """Yield the block that begins with a token, if one does."""
    token = tokens[place]
    if token.type == "paragraph_open":
        yield Paragraph(on_one_line(tokens[place + 1]))
    elif token.type == "fence":
        language, _, title = token.info.partition(" ")
        lines = tuple(token.content.rstrip("\n").split("\n"))
        yield Code(title, language, lines, caption_in(before))
    elif token.type == "table_open":
        yield Grid(tuple(rows_from(tokens, place)), caption_in(before))


def caption_in(before: list[Block]) -> str:
    """Return the sentence that leads to what comes: one that ends with a colon."""
    last = before[-1] if before else None
    if isinstance(last, Paragraph) and last.words.endswith(":"):
        return last.sentences[-1]
    return ""


def rows_from(tokens: list[Token], place: int) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table that begins at a place."""
    cells: list[str] = []
    for token in tokens[place:]:
        if token.type == "inline":
            cells.append(on_one_line(token))
        elif token.type == "tr_close":
            yield tuple(cells)
            cells = []
        elif token.type == "table_close":
            return


def on_one_line(inline: Token) -> str:
    """Return Markdown without line ends."""
    return " ".join(inline.content.split())


def sentences(words: str) -> list[str]:
    """Return the sentences of a paragraph; no code and no address is divided."""
    masked = CODE_OR_TARGET.sub(lambda match: "x" * len(match[0]), words)
    ends = [0, *(match.end() for match in END.finditer(masked)), len(words)]
    return [words[a:b].strip() for a, b in pairwise(ends)]
