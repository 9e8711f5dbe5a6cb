"""Owns the fast path from bytes to data: a Rust parser for plain files, the exact reader for everything else.

The fast parser agrees with the exact reader on files that hold none of the byte sequences below; a property test compares
the two. Any other file, and any file the fast parser rejects, goes to the exact reader (`napl.load.read`).
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml_rs

from napl.core.finding import Fault
from napl.core.text import Text
from napl.load.front import SUFFIX

MAX_BYTES = 256 * 1024
"""Largest file that is read, in bytes: the largest real entry is a tenth of it."""

_PLAIN = bytes(sorted(set(range(0x20, 0x7F)) - set(b"\\&*!|>?%@`{}[]<"))) + b"\n"
_HIDDEN = re.compile(
    rb"[\x00-\x1f\x7f\\]|\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef[\xbb\xbf]|\xed[\xa0-\xbf]"
)
_PROPERTY = re.compile(rb"[ \n\[\]{},:?-][&*!]")
_KEY = re.compile(rb"\n[ -]*\?[ \n]")
_UNCERTAIN = (
    rb"(?=[-+._0-9?:@`%|>])"
    rb"(?:[-+]?(?:_|0[0-9_xXoObB]|\.[0-9iInN_]|[0-9][0-9_.]*[_eE]|[0-9]+\.(?:[0-9]{3})?[ \n,\]}]|[0-9]{16})|\+"
    rb"|[?:@`%]|[|>](?:(?![-+0-9]*\n)|[-+0-9]*\n(?:[ ]*\n|[^ ]|\Z)))"
)
_BLOCK_VALUE = re.compile(rb"[:?-][ \n]+" + _UNCERTAIN)
_FLOW_VALUE = re.compile(rb"[,{\[][ \n]*" + _UNCERTAIN)
_FLOW = re.compile(rb"[\[{,:](?:[\[{,:]|(?<=:)[\]},?])")


def special_bytes(raw: bytes) -> bytes:
    """Return the bytes that are no ordinary character, in order: a few, in nearly every file."""
    return raw.translate(None, _PLAIN)


def unusual(raw: bytes) -> bool:
    """Say whether bytes hold anything on which the two readers might differ, or that only the exact one refuses.

    Ordinary characters are taken out first, in one sweep, so that most of the patterns never have to look.
    """
    special = special_bytes(raw)
    marks = frozenset(special)
    return (
        not raw.endswith(b"\n")
        or raw.startswith((b"---", b"...", b"%", b"?", b"&", b"*", b"!", b"|", b">"))
        or b"\n---" in raw
        or b"\n..." in raw
        or _HIDDEN.search(special) is not None
        or (not marks.isdisjoint(b"&*!") and _PROPERTY.search(raw) is not None)
        or (not marks.isdisjoint(b"%<") and (b"\n%" in raw or b"<<" in raw))
        or (not marks.isdisjoint(b"?") and _KEY.search(raw) is not None)
        or _BLOCK_VALUE.search(raw) is not None
        or (
            not marks.isdisjoint(b"[{")
            and (b"{" in special or raw.count(b"[") != raw.count(b" []\n"))
            and (_FLOW.search(raw) is not None or _FLOW_VALUE.search(raw) is not None)
        )
    )


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file holds: its data (None where it was refused) and why it was refused."""

    data: Any
    faults: tuple[Fault, ...] = ()


def parse(raw: bytes, file: str) -> Parsed:
    """Return the data of a YAML file, or of a Markdown file with front matter, or the faults for which it is refused.

    Never raises on any bytes.
    """
    if len(raw) > MAX_BYTES:
        kib = MAX_BYTES // 1024
        return Parsed(
            None,
            (
                Fault(
                    rule="file-too-large",
                    file=file,
                    message=Text(
                        f"het bestand is {len(raw) // 1024} KiB; de grens is {kib} KiB",
                        f"the file is {len(raw) // 1024} KiB; the bound is {kib} KiB",
                    ),
                    advice=Text(
                        "splits de inhoud over meer bestanden of kort hem in",
                        "split the content over more files, or shorten it",
                    ),
                ),
            ),
        )
    if not file.endswith(SUFFIX) and not unusual(raw):
        try:
            data = yaml_rs.loads(raw.decode(), parse_datetime=False)
        except (yaml_rs.YAMLDecodeError, UnicodeDecodeError, ValueError):
            pass
        else:
            if isinstance(data, dict):
                return Parsed(data)
    from napl.load.read import read  # noqa: PLC0415  PyYAML is only needed for files that are unusual

    return read(raw, file)
