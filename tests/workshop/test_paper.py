"""Markdown and code as HTML."""

from handrail.workshop.paper import code, inline, markdown, render


def test_code_has_colours_and_is_never_markup() -> None:
    assert code("def f(): pass", "python").startswith('<span class="k">def</span>')
    assert "<b>" not in code('print("<b>")', "python")
    assert code("<b>", "no-such-language") == "&lt;b&gt;"
    assert code("  x\n\n  y", "text") == "  x\n\n  y"


def test_a_line_of_markdown_is_html_without_a_paragraph() -> None:
    assert inline("**a** `<b>` <i>") == (
        "<strong>a</strong> <code>&lt;b&gt;</code> &lt;i&gt;"
    )


def test_a_text_has_blocks_of_code_and_tables() -> None:
    html = markdown("# T\n\n```sh\ncd x\n```\n\n| a |\n|---|\n| 1 |\n\n<b>")

    assert '<pre><code class="language-sh"><span class="nb">cd</span>' in html
    assert "<td>1</td>" in html
    assert "&lt;b&gt;" in html


def test_a_page_has_its_styles_in_it() -> None:
    page = render("page.html", title="A <b>", text="Words.")

    assert "<title>A &lt;b&gt;</title>" in page
    assert "<p>Words.</p>" in page
    assert "pre .k {" in page
