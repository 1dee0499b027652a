@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    blocks = text.strip().split("\n\n")
    return Markup("\n").join(Markup("<p>{}</p>").format(block) for block in blocks)
