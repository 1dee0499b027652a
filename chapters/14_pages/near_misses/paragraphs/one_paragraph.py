@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    return Markup("<p>{}</p>").format(text.strip())
