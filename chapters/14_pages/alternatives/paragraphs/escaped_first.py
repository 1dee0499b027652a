from markupsafe import escape


@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    blocks = EMPTY_LINES.split(str(escape(text.strip())))
    return Markup("".join(f"<p>{block}</p>" for block in blocks))
