"""Owns the report as GitHub-flavoured Markdown: the same content as in HTML, with the tables of the plots."""

import re
from collections.abc import Iterator

from napl.report.escape import visible
from napl.report.gap_files import escaped
from napl.report.periodic.document import (
    Block,
    Boxed,
    Bullets,
    Document,
    Heading,
    Item,
    KeyFigures,
    Paragraph,
    Plot,
    Table,
)

_COMMAND = re.compile(r"\\`(napl [a-z ]+)\\`")
_MORE = str.maketrans({"&": "&amp;", "~": "\\~", "$": "\\$", "@": "\\@"})


def safe(text: str) -> str:
    """Return a text that Markdown shows as it stands, on one line."""
    return _COMMAND.sub(r"`\1`", escaped(visible(text)).translate(_MORE))


def markdown(document: Document) -> str:
    """Return the document in Markdown."""
    parts = [f"# {safe(document.title)}: {safe(document.subtitle)}", f"**{safe(document.register)}**"]
    if document.warning is not None:
        parts.append(f"> {safe(document.warning)}")
    parts.append("\n".join(f"- {safe(fact)}" for fact in (*document.facts, document.publisher) if fact))
    for section in document.sections:
        parts.append(f"## {safe(section.title)}")
        for block in section.blocks:
            parts.extend(_block(block))
    return "\n\n".join(parts) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text=text, small=small):
            yield f"*{safe(text)}*" if small else safe(text)
        case Heading(text=text):
            yield f"### {safe(text)}"
        case Bullets():
            yield _list(block)
        case KeyFigures(items=items):
            yield "\n".join(
                f"- **{safe(one.value)}** {safe(one.label)}{f' ({safe(one.note)})' if one.note else ''}"
                for one in items
            )
        case Boxed(heading=heading, blocks=blocks):
            yield f"### {safe(heading)}"
            for inner in blocks:
                yield from _block(inner)
        case Table():
            yield f"**{safe(block.caption)}**"
            yield _table(block)
        case Plot(title=title, table=table):
            yield f"**{safe(title)}**"
            yield _table(table)


def _list(block: Bullets) -> str:
    return "\n".join(
        f"{f'{number}.' if block.numbered else '-'} {_item(one)}" for number, one in enumerate(block.items, 1)
    )


def _item(one: Item) -> str:
    return f"**{safe(one.lead)}** {safe(one.text)}".rstrip()


def _table(table: Table) -> str:
    rule = "|".join("---:" if number in table.numbers else "---" for number in range(len(table.heads)))
    rows = [_row(table.heads), f"|{rule}|", *(_row(row) for row in table.rows)]
    return "\n".join(rows)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(safe(cell) for cell in cells)} |"
