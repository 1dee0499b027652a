"""Patterns: what text may be, for the regular expressions of any language."""

# PostgreSQL stores no NUL. One line has no control characters.
TEXT = r"[^\x00]*"
LINE = r"[^\x00-\x1f\x7f]*"
# Characters beyond ASCII that show nothing: those for spaces, controls and formats, and
# what is "Default_Ignorable_Code_Point" in
# https://www.unicode.org/Public/UCD/latest/ucd/DerivedCoreProperties.txt
# Languages agree on no escape for those of five digits.
BLANK = (
    r"\x80-\xa0\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160"
    r"\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800"
    r"\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
SHOWN = rf"[^\x00-\x20\x7f{BLANK}]"
# Nothing that comes before the first character that shows can be taken for it, so the
# time for a long text only grows with its length.
SHOWN_TEXT = rf"[\x01-\x20\x7f{BLANK}]*{SHOWN}{TEXT}"
SHOWN_LINE = rf"[{BLANK}]*{SHOWN}{LINE}"
