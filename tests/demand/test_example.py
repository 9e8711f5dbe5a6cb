"""The map in docs/demand.md, worked by hand there, comes out the same here."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from napl.demand.national import demand_factors
from napl.demand.regional import Asked, DemandCell
from napl.gaps.regional import regional_map
from napl.model.kinds.demand import PERSPECTIVES, Perspective
from napl.model.register import Register
from tests.demand.making import Group, Wish, register
from tests.gaps.making import Offer

DOCUMENT = (Path(__file__).parents[2] / "docs" / "demand.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\w+), (\w+) \|" + r" ([^|]+) \|" * 8 + "$", DOCUMENT, re.MULTILINE)
FACTORS = re.findall(r"^\| (\w+), (\w+) \| ([\d.]+) \|$", DOCUMENT, re.MULTILINE)
AS_OF = date.fromisoformat(re.findall(r"as of (\d{4}-\d{2}-\d{2})", DOCUMENT)[0])


def example() -> Register:
    (block,) = re.findall(r"```yaml\n(.*?)```", DOCUMENT, re.DOTALL)
    groups = [
        Group(
            id=one["id"],
            region=one["region"],
            perspective=one["perspective"],
            participants=int(one["participants"]),
            wishes=tuple(
                Wish(
                    aspect=need["aspect"],
                    to_level=need["to"],
                    priority=int(need["priority"]),
                    asked=int(need["asked"]),
                )
                for need in one["needs"]
            ),
        )
        for one in yaml.load(block, yaml.BaseLoader)
    ]
    offers = (
        Offer(id="a"),
        Offer(id="b", aspects=("team",), from_level="vakbekwaam", to_level="expert", region="zuid"),
    )
    return register(groups, offers)


def shown(cell: DemandCell, perspective: Perspective) -> str:
    found = cell.perspectives.get(perspective, "–")
    if not isinstance(found, Asked):
        return found
    return f"{found.asked}/{found.participants}{' +' if found.more_hidden else ''}, {found.priority:g}"


def test_the_map_holds() -> None:
    made = example()
    found = regional_map(made, made.regions["noord"], AS_OF)
    proposal = {item.cell.id: item for item in found.proposal}
    rows = []
    for one in found.cells:
        assert one.gap is not None
        item, agreed, pressure = proposal[one.gap.id], one.demand.agreement, one.demand.pressure
        rows.append(
            (
                one.demand.key.aspect,
                one.demand.key.to_level,
                *(shown(one.demand, name) for name in PERSPECTIVES),
                "–" if agreed is None else f"{agreed:.3g}",
                f"{pressure:.3g}",
                one.gap.state,
                f"{item.score:.3g}",
                str(item.rank),
            )
        )
    assert rows == ROWS
    assert len(ROWS) == 2


def test_the_factors_hold() -> None:
    found = demand_factors(example(), AS_OF)
    assert {f"vo/ontwerpen/{aspect}/{level}": float(value) for aspect, level, value in FACTORS} == {
        cell: pytest.approx(value, abs=0.0005) for cell, value in found.items()
    }
    assert len(FACTORS) == 2
