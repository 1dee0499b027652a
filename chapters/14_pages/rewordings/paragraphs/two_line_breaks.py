@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    shown = Markup("")
    for part in text.strip().split(2 * "\n"):
        shown += Markup("<p>%s</p>") % part
    return shown
