from html import escape


@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    text = escape(text.strip())
    return Markup("").join(
        Markup("<p>%s</p>") % part for part in EMPTY_LINES.split(text)
    )
