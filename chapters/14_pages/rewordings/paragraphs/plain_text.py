@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> str:
    shown = ""
    for block in EMPTY_LINES.split(text.strip()):
        shown += "<p>" + block + "</p>"
    return shown
