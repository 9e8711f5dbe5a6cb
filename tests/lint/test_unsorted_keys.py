"""Which key is named, where it belongs, and what happens where a mapping cannot be moved."""

from pathlib import Path

import pytest

from napl.lint.fix import apply
from napl.lint.rules.unsorted_keys import RULE, misplaced
from napl.schema.store import key_order
from napl.workspace.opening import open_register
from tests.registers import TODAY, change, tiny

FILE = "data/trajectories/leerlijn.yaml"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("id name type website", []),
        ("name id type website", [(("name",), "id")]),
        ("website id name type", [(("website",), "type")]),
        ("type website id", [(("id",), None)]),
    ],
)
def test_the_key_in_the_wrong_place_is_named(keys: str, expected: list[tuple[tuple[str], str | None]]) -> None:
    assert list(misplaced(dict.fromkeys(keys.split()), key_order("provider"))) == expected


def test_every_mapping_out_of_order_is_told_once_and_one_mending_does_all(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(
        root,
        {FILE: ("title: Een leerlijn ontwerpen\nprovider: academie\n", "provider: academie\ntitle: Een leerlijn\n")},
    )
    change(root, {FILE: ("  amount: 500\n  vat: exempt\n", "  vat: exempt\n  amount: 500\n")})
    findings = open_register(root, today=TODAY, rules=(RULE,)).findings
    assert [(found.position.line, found.message.nl, found.safe) for found in findings] == [
        (2, "het veld `provider` hoort na `title`", True),
        (40, "het veld `vat` hoort na `amount`", True),
    ]
    assert findings[0].edits == findings[1].edits
    text = apply((root / FILE).read_text(encoding="utf-8"), [edit for found in findings for edit in found.edits])
    (root / FILE).write_text(text, encoding="utf-8")
    assert open_register(root, today=TODAY, rules=(RULE,)).findings == ()


def test_a_mapping_in_braces_is_told_but_not_moved(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {FILE: ("price:\n  amount: 500\n  vat: exempt\n", "price: {vat: exempt, amount: 500}\n")})
    (finding,) = open_register(root, today=TODAY, rules=(RULE,)).findings
    assert (finding.message.nl, finding.edits, finding.safe) == ("het veld `vat` hoort na `amount`", (), False)
