@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    blocks = EMPTY_LINES.split(text.strip())
    return Markup("\n").join(Markup("<div>{}</div>").format(block) for block in blocks)
