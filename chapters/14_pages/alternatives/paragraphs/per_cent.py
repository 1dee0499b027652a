@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    shown = Markup("")
    for block in EMPTY_LINES.split(text.strip()):
        shown += Markup("<p>%s</p>\n") % block
    return shown
