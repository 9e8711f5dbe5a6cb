"""Participation that is told twice is counted twice."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import Text
from napl.lint.rule import Example, Rule
from napl.lint.whole import Whole
from napl.model.kinds.participation import Participation


def _check(whole: Whole) -> Iterator[Fault]:
    first: dict[tuple[object, ...], str] = {}
    for one in whole.register.of("participation").values():
        assert isinstance(one, Participation)
        same = (one.year, one.sector, one.lab, one.region)
        if same in first:
            yield Fault(
                rule=RULE.id,
                file=whole.file("participation", one.id),
                where=("year",),
                message=Text(
                    f"`{first[same]}` gaat over hetzelfde jaar, dezelfde sector en dezelfde plaats",
                    f"`{first[same]}` is about the same year, sector and place",
                ),
                advice=Text("tel de cijfers samen in één bestand", "add the figures up in one file"),
            )
        first.setdefault(same, one.id)


RULE = Rule(
    id="participation-twice",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Deelname die twee keer geteld wordt", "Participation that is counted twice"),
    why=Text(
        "De deelname wordt opgeteld. Twee bestanden over hetzelfde maken het totaal te hoog.",
        "Participation is added up. Two files about the same make the total too high.",
    ),
    whole=_check,
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/participation/2026-vo-lab-noord.yaml": (
                    "year: 2026\nsector: vo\nlab: lab-noord\n",
                    "year: 2025\nsector: vo\n",
                )
            },
            at=("data/participation/2026-vo-lab-noord.yaml", 2, 7),
            also=(("data/participation/2025-vo.yaml", "year: 2025"),),
        ),
    ),
    good=(Example(),),
)
