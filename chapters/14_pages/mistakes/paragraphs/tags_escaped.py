from markupsafe import escape


@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    blocks = EMPTY_LINES.split(text.strip())
    return escape("\n".join(f"<p>{block}</p>" for block in blocks))
