@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    html = text.strip().replace("\n\n", "</p><p>")
    return Markup("<p>" + html + "</p>")
