"""Owns making text safe to show: control and formatting characters never reach a terminal or a parser raw."""

import json
import re
import unicodedata

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_NAMED = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
_HIDDEN_IN_JSON = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def is_unsafe(character: str) -> bool:
    """Say whether a character is a control, formatting or separator character, or half of a surrogate pair."""
    return unicodedata.category(character) in _UNSAFE


def escaped(character: str) -> str:
    r"""Return a character as people write it in code: ``\n``, ``\x1b``, ``\u202e``."""
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def visible(text: str) -> str:
    """Return `text` with every unsafe character, line ends included, written out."""
    if text.isprintable():
        return text
    return "".join(escaped(character) if is_unsafe(character) else character for character in text)


def json_text(data: object) -> str:
    """Return data as indented JSON that ends in a line end; hidden characters are escaped, lone surrogates are U+FFFD."""
    plain = json.dumps(data, ensure_ascii=False, indent=2)
    return _HIDDEN_IN_JSON.sub(_json_escape, plain) + "\n"


def _json_escape(match: re.Match[str]) -> str:
    character = match[0]
    return "\ufffd" if "\ud800" <= character <= "\udfff" else json.dumps(character)[1:-1]
