@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    blocks = EMPTY_LINES.split(text.strip())
    return Markup("").join(Markup("<p>") + block + Markup("</p>") for block in blocks)
