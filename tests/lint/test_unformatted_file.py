"""Mending white space changes no value, keeps comments, is done at once, and leaves alone what belongs to a value."""

from pathlib import Path

import pytest

from napl.lint.rules.unformatted_file import RULE, formatted, is_formatted
from napl.workspace.opening import open_register
from tests.registers import TODAY, tiny

FILE = "data/providers/academie.yaml"


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("id: a\n", "id: a\n"),
        ("id: a", "id: a\n"),
        ("id: a\n\n\n", "id: a\n"),
        ("\n\nid: a\n", "id: a\n"),
        ("id: a  \n# b \nname: c\n", "id: a\n# b\nname: c\n"),
        ("id: a\r\nname: c \r\n", "id: a\nname: c\n"),
        ("id: a\n\n\n\nname: c\n", "id: a\n\nname: c\n"),
        ("id:\ta # b\tc\n", "id:  a # b  c\n"),
        ("id: a\n   \n \nname: c\n", "id: a\n\nname: c\n"),
        ("text: |\n  een  \n  twee\nid: a\n", "text: |\n  een  \n  twee\nid: a\n"),
        ("text: |\n  een  \n  twee\nid: a", "text: |\n  een  \n  twee\nid: a\n"),
        ("text: |\n  een\n\n\n  twee\n", "text: |\n  een\n\n\n  twee\n"),
        ("text: |+\n  een\n\n\n", "text: |+\n  een\n\n\n"),
        ('text: "een\ttwee"\n', 'text: "een\ttwee"\n'),
    ],
)
def test_white_space_is_mended_where_it_is_no_part_of_a_value(text: str, better: str) -> None:
    assert formatted(text, "") == better
    assert formatted(better, "") == better


@pytest.mark.parametrize(
    "raw", [b"id: a", b"id: a \n", b"id: a\r\n", b"\nid: a\n", b"id: a\n\n", b"a: b\n\n\nc: d\n", b"a:\tb\n"]
)
def test_loose_white_space_is_seen(raw: bytes) -> None:
    assert not is_formatted(raw)


def test_one_finding_a_file_names_everything_at_the_first_place(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    text = (root / FILE).read_text(encoding="utf-8")
    text = text.replace("type: private\n", "type: private \n\n\n").replace("desk: Loket\n", "desk: Loket")
    (root / FILE).write_text(text, encoding="utf-8", newline="")
    (finding,) = (found for found in open_register(root, today=TODAY, rules=(RULE,)).findings if found.rule == RULE.id)
    assert (finding.position.line, finding.position.column) == (3, 14)
    assert finding.message.nl == (
        "het bestand heeft spaties aan het eind van een regel, meer dan één lege regel achter elkaar"
        " en geen regeleinde aan het eind"
    )
    assert finding.safe


def test_white_space_within_a_value_is_told_without_a_mending(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    text = (root / FILE).read_text(encoding="utf-8").replace("website:", "description: |\n  Een  \n  twee\nwebsite:")
    (root / FILE).write_text(text, encoding="utf-8")
    (finding,) = (found for found in open_register(root, today=TODAY, rules=(RULE,)).findings if found.rule == RULE.id)
    assert (finding.position.line, finding.edits, finding.safe) == (5, (), False)
