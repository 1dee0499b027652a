@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    parts = EMPTY_LINES.split(text.strip())
    return Markup("").join(
        Markup("<p>{}</p>").format(Markup(part).striptags()) for part in parts
    )
