from app.utils.openapi.prose import prose


def test_paragraphs_stand_between_empty_lines() -> None:
    assert prose("One\nline.\n\nTwo.") == "<p>One\nline.</p>\n<p>Two.</p>"


def test_backquotes_make_code() -> None:
    html = "<p>See <code>error</code> and <code>details</code>.</p>"

    assert prose("See `error` and `details`.") == html


def test_markup_is_text() -> None:
    assert prose("<b> `<i>`") == "<p>&lt;b&gt; <code>&lt;i&gt;</code></p>"


def test_no_text_is_no_paragraph() -> None:
    assert prose("") == ""
