@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    return Markup("\n").join(
        Markup("<p>{}</p>").format(line) for line in text.splitlines() if line.strip()
    )
