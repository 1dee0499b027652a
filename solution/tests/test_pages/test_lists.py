from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.people import AddPost, AddUser, Person
from tests.test_pages.browsing import Browser, titles

AddMany = Callable[..., None]


@pytest.fixture
def add_many(add_user: AddUser, add_post: AddPost) -> AddMany:
    """A function that adds posts of that many authors, named "Post 1" and so on."""

    def add(number: int, **columns: object) -> None:
        for day in range(1, number + 1):
            own = {"published_at": datetime(2026, 5, day, tzinfo=UTC), **columns}
            add_post(add_user(), title=f"Post {day}", **own)

    return add


def test_the_first_page_shows_the_latest_posts(
    add_many: AddMany, browser: Browser
) -> None:
    add_many(12)

    assert titles(browser.get("/")) == [f"Post {day}" for day in range(12, 2, -1)]


def test_the_other_pages_are_linked(add_many: AddMany, browser: Browser) -> None:
    add_many(12)
    first, second = browser.get("/"), browser.get("/?page=2")

    assert '<a rel="next" href="/?page=2">' in first.text
    assert 'rel="prev"' not in first.text
    assert titles(second) == ["Post 2", "Post 1"]
    assert '<a rel="prev" href="/?page=1">' in second.text
    assert 'rel="next"' not in second.text


def test_one_page_has_no_links_to_others(add_many: AddMany, browser: Browser) -> None:
    add_many(10)

    assert 'class="paging"' not in browser.get("/").text


def test_an_empty_list_says_so(browser: Browser) -> None:
    assert "There is nothing here." in browser.get("/").text


def test_a_page_past_the_end_leads_back(add_many: AddMany, browser: Browser) -> None:
    add_many(1)
    page = browser.get("/?page=7")

    assert page.status_code == 200
    assert titles(page) == []
    assert '<a rel="prev" href="/?page=1">' in page.text


@pytest.mark.parametrize("page", ["0", "-1", "two", "99999999999"])
def test_a_page_that_there_cannot_be_is_refused(page: str, browser: Browser) -> None:
    assert browser.get(f"/?page={page}").status_code == 400


def test_parameters_of_others_are_no_matter(browser: Browser) -> None:
    assert browser.get("/?utm_source=letter&search=").status_code == 200


def test_a_search_finds_words_and_shows_them(
    ann: Person, add_post: AddPost, browser: Browser
) -> None:
    add_post(ann, title="On bread", body="Slowly.")
    add_post(ann, title="On salt", body="Not without bread.")
    add_post(ann, title="On clocks")
    page = browser.get("/?search=BREAD")

    assert set(titles(page)) == {"On bread", "On salt"}
    assert "2 posts with “BREAD”." in page.text
    assert 'value="BREAD"' in page.text


def test_what_is_searched_for_is_text_and_not_html(browser: Browser) -> None:
    page = browser.get('/?search="><script>alert(1)</script>')

    assert "<script" not in page.text


def test_the_pages_of_a_search_stay_within_it(
    add_many: AddMany, browser: Browser
) -> None:
    add_many(12, body="a & b")
    page = browser.get("/?search=a+%26+b")

    assert 'href="/?search=a+%26+b&amp;page=2"' in page.text


def test_drafts_are_not_on_the_public_list(
    ann: Person, add_post: AddPost, as_ann: Browser, as_editor: Browser
) -> None:
    add_post(ann, published_at=None)

    assert titles(as_ann.get("/")) == titles(as_editor.get("/")) == []


def test_my_posts_are_mine_alone_and_drafts_too(
    ann: Person, add_post: AddPost, add_user: AddUser, as_ann: Browser
) -> None:
    add_post(ann, title="Mine")
    add_post(ann, title="My draft", published_at=None)
    add_post(add_user(), title="Another's")

    assert titles(as_ann.get("/my-posts")) == ["My draft", "Mine"]


def test_editors_see_the_drafts_of_all(
    ann: Person, add_post: AddPost, as_editor: Browser
) -> None:
    add_post(ann, title="Published")
    add_post(ann, title="A draft", published_at=None)

    assert titles(as_editor.get("/drafts")) == ["A draft"]


def test_users_see_their_own_drafts(
    ann: Person, add_post: AddPost, add_user: AddUser, as_ann: Browser
) -> None:
    add_post(ann, title="Mine", published_at=None)
    add_post(add_user(), title="Another's", published_at=None)

    assert titles(as_ann.get("/drafts")) == ["Mine"]


def test_long_posts_are_cut_short(
    ann: Person, add_post: AddPost, browser: Browser
) -> None:
    add_post(ann, body="word " * 1000 + "the end")
    text = browser.get("/").text

    assert "word…" in text
    assert "the end" not in text


@pytest.mark.parametrize("url", ["/", "/drafts"])
def test_a_list_takes_the_same_queries_however_long_it_is(
    url: str, as_editor: Browser, add_many: AddMany, statements: list[str]
) -> None:
    def queries() -> int:
        statements.clear()
        as_editor.get(url)
        return len([line for line in statements if line.startswith("SELECT")])

    add_many(1, published_at=None if url == "/drafts" else datetime.now(UTC))
    few = queries()
    add_many(9, published_at=None if url == "/drafts" else datetime.now(UTC))

    assert queries() == few == 3  # the user, the posts with their authors, the count


def test_guests_need_no_cookie_to_read(browser: Browser) -> None:
    assert "Set-Cookie" not in browser.get("/").headers
