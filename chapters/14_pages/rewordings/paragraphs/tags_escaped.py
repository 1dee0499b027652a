from markupsafe import escape


@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    parts = [escape(f"<p>{part}</p>") for part in EMPTY_LINES.split(text.strip())]
    return Markup("\n").join(parts)
