"""The folding of names for lookup: lower case, no diacritics. `fold.rs` does the same, with the table made here."""

import unicodedata

SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ə": "a",
           "ŋ": "n", "ħ": "h", "ŧ": "t", "ɖ": "d", "ĸ": "k", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e", "ɔ": "o"}
RANGES = [(0xC0, 0x250), (0x253, 0x25C), (0x1E00, 0x1F00)]
DROPPED = "'’‘ʻʼʽʿʾ`´ʹʺ“”\".·"
SPACES = " -–—/_\u00a0"


def fold_letter(char):
    """The ASCII letters that stand for one letter, or None."""
    char = char.lower()
    if len(char) == 1 and char in SPECIAL:
        return SPECIAL[char]
    plain = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    plain = "".join(SPECIAL.get(c, c) for c in plain)
    return plain if plain and all("a" <= c <= "z" for c in plain) else None


def fold(name):
    """The key of a name, or None where it has a letter that the table lacks."""
    out = []
    for char in name:
        if char in DROPPED or "\u0300" <= char <= "\u036f":
            continue
        if char in SPACES:
            if out and out[-1] != " ":
                out.append(" ")
        elif char.isascii() and char.isalnum():
            out.append(char.lower())
        elif char == "&":
            out.append("and")
        elif any(a <= ord(char) < b for a, b in RANGES) and fold_letter(char):
            out.append(fold_letter(char))
        else:
            return None
    return "".join(out).strip(" ") or None


def fold_table():
    """The Rust table of letters beyond ASCII."""
    entries = [(code, fold_letter(chr(code))) for a, b in RANGES for code in range(a, b) if fold_letter(chr(code))]
    cells = [f"('\\u{{{code:x}}}', \"{text}\")," for code, text in entries]
    lines, line = [], "   "
    for cell in cells:
        if len(line) + len(cell) + 1 > 118:
            lines.append(line)
            line = "   "
        line += " " + cell
    lines.append(line)
    return ("//! Made by tools/gazetteer/build.py from Unicode's decompositions; do not edit.\n\n"
            "/// Letters beyond ASCII and the ASCII letters they fold to, in order.\n"
            "#[rustfmt::skip]\n"
            f"pub(super) static LETTERS: [(char, &str); {len(entries)}] = [\n" + "\n".join(lines) + "\n];\n")
