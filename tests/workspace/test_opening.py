"""Opening a register: everything is read, nothing is lost, workers change nothing, levels are data."""

from pathlib import Path

import pytest

from napl.gaps.cells import cells
from napl.gaps.supply import Supply
from napl.lint.rule import rules
from napl.workspace.opening import open_register
from tests.registers import TODAY, change, tiny

ADVANCED = """\
          - level: gevorderd
            descriptor:
              - text: Kiest de kern van een leergebied.
            outcomes:
              - id: kern-g1
                text: Ontwerpt een leerlijn in een leergebied.
"""
SHIPPED = Path(__file__).parents[2]


def many(root: Path, number: int) -> None:
    """Add `number` trajectories like the tiny one, some of them broken."""
    text = (root / "data" / "trajectories" / "leerlijn.yaml").read_text(encoding="utf-8")
    for index in range(number):
        name = f"leerlijn-{index:04d}"
        body = text.replace("leerlijn", name) if index % 50 else text.replace("sectors:", "sektoren:")
        change(
            root, files={f"data/trajectories/{index % 7}/{name}.yaml": body.replace("id: leerlijn\n", f"id: {name}\n")}
        )


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_workers_give_the_same_as_one_process(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    many(root, 620)
    alone = open_register(root, today=TODAY, rules=rules(), jobs=1)
    together = open_register(root, today=TODAY, rules=rules(), jobs=2)
    assert alone.findings == together.findings
    assert dict(alone.register.trajectories) == dict(together.register.trajectories)
    assert len(together.register.trajectories) == 622 - 13


def test_a_path_may_add_a_level_between_two_others(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(
        root,
        {
            "data/paths/ontwerpen.yaml": (
                "  - id: expert\ndimensions",
                "  - id: gevorderd\n    title: Gevorderd vakbekwaam\n  - id: expert\ndimensions",
            )
        },
    )
    change(
        root,
        {
            "data/paths/ontwerpen.yaml": (
                "          - level: expert\n",
                f"{ADVANCED}          - level: expert\n",
            )
        },
    )
    opened = open_register(root, today=TODAY, rules=rules())
    assert opened.findings == ()
    found = [cell for cell in cells(Supply(opened.register, TODAY)) if cell.sector == "vo"]
    assert [tuple(cell.step) for cell in found] == [
        ("startbekwaam", "vakbekwaam"),
        ("vakbekwaam", "gevorderd"),
        ("gevorderd", "expert"),
    ]
    served = [[one.trajectory.id for one in cell.supply] for cell in found]
    assert served == [["lessenserie"], ["leerlijn"], ["leerlijn"]]


def test_the_shipped_register_is_clean() -> None:
    opened = open_register(SHIPPED, today=TODAY, rules=rules())
    assert (opened.findings, opened.reference_day) == ((), True)
    assert opened.register.info is not None
    assert opened.register.info.demonstration


def test_an_empty_data_folder_is_a_register_without_entries(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    opened = open_register(tmp_path, today=TODAY, rules=rules())
    assert opened.register.info is None
    assert cells(Supply(opened.register, TODAY)) == ()
