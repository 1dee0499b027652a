import pytest

from tests.test_pages.browsing import Browser, errors_beside, notices, value_of

POST = {"title": "Autumn", "body": "It rained more."}
FORMS = ("edit", "delete", "publish", "unpublish")


def test_a_post_is_for_all(post: str, browser: Browser) -> None:
    page = browser.get(post)

    assert page.status_code == 200
    assert "<h1>Spring</h1>" in page.text
    assert "Ann Doe" in page.text
    assert "<p>It rained.</p>" in page.text


def test_a_draft_is_for_its_author_and_editors(
    draft: str, browser: Browser, as_ann: Browser, as_editor: Browser
) -> None:
    readers = (as_ann, as_editor)

    assert browser.get(draft).status_code == 404
    assert [reader.get(draft).status_code for reader in readers] == [200, 200]


def test_what_is_written_is_a_draft(as_ann: Browser) -> None:
    answer = as_ann.send("/posts/new", **POST)
    page = as_ann.get(answer.location)

    assert answer.status_code == 303
    assert notices(page) == [("success", "The draft is saved.")]
    assert "<h1>Autumn</h1>" in page.text
    assert '<span class="tag">Draft</span>' in page.text


def test_a_refused_post_keeps_what_was_written(as_ann: Browser) -> None:
    answer = as_ann.send("/posts/new", title="", body="\nA <long> text")

    assert answer.status_code == 400
    assert errors_beside(answer, "title") == ["Missing data for required field."]
    assert errors_beside(answer, "body") == []
    assert ">\n\nA &lt;long&gt; text</textarea>" in answer.text
    assert "<title>Error: Write a post" in answer.text


def test_a_title_that_is_refused_is_kept(as_ann: Browser) -> None:
    answer = as_ann.send("/posts/new", title='"' * 201, body="text")

    assert value_of(answer, "title") == '"' * 201


def test_a_post_can_be_edited(post: str, as_ann: Browser) -> None:
    form = as_ann.get(f"{post}/edit")
    answer = as_ann.send(f"{post}/edit", **POST)

    assert value_of(form, "title") == "Spring"
    assert (answer.status_code, answer.location) == (303, post)
    assert "It rained more." in as_ann.get(post).text


def test_a_refused_edit_changes_nothing(post: str, as_ann: Browser) -> None:
    answer = as_ann.send(f"{post}/edit", title="Autumn", body="")

    assert answer.status_code == 400
    assert value_of(answer, "title") == "Autumn"
    assert "<h1>Spring</h1>" in as_ann.get(post).text


def test_line_breaks_are_kept_as_the_api_has_them(as_ann: Browser) -> None:
    url = as_ann.send(
        "/posts/new", title="Poem", body="one\r\ntwo\r\n\r\nthree"
    ).location

    assert "<p>one\ntwo</p>\n<p>three</p>" in as_ann.get(url).text


def test_a_post_is_deleted_once_that_is_confirmed(post: str, as_ann: Browser) -> None:
    question = as_ann.get(f"{post}/delete")

    assert "“Spring” will be gone" in question.text
    assert as_ann.get(post).status_code == 200
    answer = as_ann.send(f"{post}/delete")
    assert (answer.status_code, answer.location) == (303, "/my-posts")
    assert notices(as_ann.get("/my-posts")) == [("success", "The post is deleted.")]
    assert as_ann.get(post).status_code == 404


def test_the_posts_of_others_are_not_for_editors_to_change(
    post: str, as_editor: Browser
) -> None:
    for form in ("edit", "delete"):
        assert as_editor.get(f"{post}/{form}").status_code == 403
        assert as_editor.send(f"{post}/{form}", **POST).status_code == 403


def test_admins_change_the_posts_of_others(post: str, as_admin: Browser) -> None:
    assert as_admin.send(f"{post}/edit", **POST).status_code == 303
    assert as_admin.send(f"{post}/delete").status_code == 303


@pytest.mark.parametrize(
    ("who", "status", "offered"),
    [
        ("browser", "post", []),
        ("as_ann", "post", ["edit", "delete"]),
        ("as_ann", "draft", ["edit", "delete"]),
        ("as_editor", "post", ["unpublish"]),
        ("as_editor", "draft", ["publish"]),
        ("as_admin", "post", ["edit", "delete", "unpublish"]),
        ("as_admin", "draft", ["edit", "delete", "publish"]),
    ],
)
def test_a_post_offers_what_its_reader_may_do(
    who: str, status: str, offered: list[str], request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue(status)
    page = request.getfixturevalue(who).get(url)

    assert [form for form in FORMS if f'"{url}/{form}"' in page.text] == offered


@pytest.mark.parametrize("form", FORMS)
def test_a_form_about_a_post_needs_a_login(
    form: str, post: str, browser: Browser
) -> None:
    answer = browser.send(f"{post}/{form}", **POST)

    assert (answer.status_code, answer.location) == (303, "/login")


@pytest.mark.parametrize("form", FORMS)
def test_a_post_that_is_not_there_has_no_forms(form: str, as_admin: Browser) -> None:
    assert as_admin.send(f"/posts/2147483647/{form}", **POST).status_code == 404


def test_what_people_write_is_text_and_not_html(as_ann: Browser) -> None:
    evil = '"><script>alert(1)</script>'
    url = as_ann.send("/posts/new", title=evil, body=f"{evil}\n\n{evil}").location

    for page in (url, f"{url}/edit", f"{url}/delete", "/my-posts"):
        text = as_ann.get(page).text
        assert "<script" not in text
        assert "&lt;script&gt;alert(1)" in text


def test_what_people_call_themselves_is_text_too(
    browser: Browser, as_editor: Browser
) -> None:
    newcomer = {"email": "x@example.com", "password": "long enough, is it"}
    browser.send("/register", **newcomer, first_name="<b>Bob</b>")
    url = browser.send("/posts/new", **POST).location

    for page in (browser.get(url), as_editor.get("/drafts")):
        assert "<b>" not in page.text
        assert "&lt;b&gt;Bob" in page.text
