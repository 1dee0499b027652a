from markupsafe import escape


@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> str:
    blocks = EMPTY_LINES.split(text.strip())
    return "\n".join(f"<p>{escape(block)}</p>" for block in blocks)
