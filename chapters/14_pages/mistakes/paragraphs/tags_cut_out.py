@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    blocks = EMPTY_LINES.split(text.strip())
    clean = [re.sub(r"<[^>]*>", "", block) for block in blocks]
    return Markup("\n").join(Markup("<p>{}</p>").format(block) for block in clean)
