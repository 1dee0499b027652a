"""The navigation comes from folders: a page that is new is in it."""

from handrail.site.navigation import navigation, with_indexes
from handrail.site.sheet import LAST, Sheet


def page(path: str, title: str, order: int = LAST) -> Sheet:
    return Sheet(path, f"# {title}\n\nAbout {title}.\n", "", order)


def test_kinds_come_in_their_order_and_pages_in_theirs() -> None:
    pages = [
        page("understand/why.md", "Why"),
        page("do/b.md", "Second", 20),
        page("do/c.md", "Last"),
        page("do/a.md", "First", 10),
        page("do/index.md", "Do"),
        page("learn/01.md", "One", 1),
        page("index.md", "Front"),
    ]

    assert navigation(pages) == [
        {"Home": "index.md"},
        {"Learn": [{"One": "learn/01.md"}]},
        {
            "Do": [
                "do/index.md",
                {"First": "do/a.md"},
                {"Second": "do/b.md"},
                {"Last": "do/c.md"},
            ]
        },
        {"Understand": [{"Why": "understand/why.md"}]},
    ]


def test_a_folder_below_stands_where_its_index_says() -> None:
    pages = [
        page("lookup/z.md", "Z", 30),
        page("lookup/stages/index.md", "Stages", 20),
        page("lookup/stages/01.md", "After one"),
        page("lookup/a.md", "A", 10),
    ]
    (kind,) = navigation(pages)

    assert kind["Look up"] == [
        {"A": "lookup/a.md"},
        {"Stages": ["lookup/stages/index.md", {"After one": "lookup/stages/01.md"}]},
        {"Z": "lookup/z.md"},
    ]


def test_a_folder_without_an_index_gets_a_list() -> None:
    pages = [page("do/b.md", "B", 2), page("do/a.md", "A", 1), page("index.md", "F")]
    *before, index = with_indexes(pages)

    assert before == pages
    assert (index.path, index.title) == ("do/index.md", "Do")
    assert index.text.index("[A](/do/a.md) | About A.") < index.text.index("[B](")


def test_in_a_list_a_link_within_a_page_leads_to_that_page() -> None:
    sheet = Sheet("do/a.md", "# A\n\nIt [asks](#ask) and [lists](/do/b.md#l).", "")
    *_, index = with_indexes([sheet, page("index.md", "F")])

    assert "It [asks](/do/a.md#ask) and [lists](/do/b.md#l)." in index.text


def test_one_that_has_an_index_keeps_it() -> None:
    pages = [page("do/index.md", "What to do"), page("index.md", "F")]

    assert with_indexes(pages) == pages
