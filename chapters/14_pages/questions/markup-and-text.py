from markupsafe import Markup

typed = "<i>"
print(Markup("<p>{}</p>").format(typed))
print(Markup(f"<p>{typed}</p>"))
