"""An end before its beginning makes a period that holds no day, so nothing in it can count."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.quality_framework import QualityFramework
from napl.model.kinds.trajectory import Trajectory

Pair = tuple[str, str, KeyPath, str | None]
"""Key and date of a beginning, key path and date (if any) of what must not come before it."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    entity = document.entity
    pairs: tuple[Pair, ...] = ()
    if isinstance(entity, QualityFramework):
        pairs = (("valid_from", entity.valid_from, ("valid_until",), entity.valid_until),)
    elif isinstance(entity, Trajectory):
        pairs = _of_trajectory(entity)
    for earlier, begin, where, end in pairs:
        if end is not None and end < begin:
            yield _fault(document.file, earlier, begin, where, end)


def _of_trajectory(trajectory: Trajectory) -> tuple[Pair, ...]:
    withdrawn, suspended = trajectory.withdrawn, trajectory.suspended
    last = max((one.date for one in trajectory.evaluations), default=None)
    pairs: list[Pair] = [("submitted", trajectory.submitted, ("checked",), trajectory.checked)]
    if last is not None:
        pairs.append(("evaluations", last, ("checked",), trajectory.checked))
    if withdrawn is not None:
        pairs.append(("submitted", trajectory.submitted, ("withdrawn", "date"), withdrawn.date))
    if suspended is not None:
        pairs.append(("submitted", trajectory.submitted, ("suspended", "date"), suspended.date))
        pairs.append(("suspended.date", suspended.date, ("suspended", "until"), suspended.until))
    return tuple(pairs)


def _fault(file: str, earlier: str, begin: str, where: KeyPath, end: str) -> Fault:
    return Fault(
        rule=RULE.id,
        file=file,
        where=where,
        message=Text(
            f"{end} ligt voor {begin}, de datum bij `{earlier}`", f"{end} is before {begin}, the date of `{earlier}`"
        ),
        advice=Text(
            f"schrijf {begin} of later, of verbeter `{earlier}`", f"write {begin} or later, or correct `{earlier}`"
        ),
    )


_TRAJECTORY = "data/trajectories/leerlijn.yaml"
_SUBMITTED = "submitted: 2025-02-01\n"

RULE = Rule(
    id="dates-out-of-order",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Datums in de verkeerde volgorde", "Dates in the wrong order"),
    why=Text(
        "Het register berekent met deze datums wat op een dag geldt. Een einde voor het begin geldt nooit.",
        "The register computes from these dates what holds on a day. An end before its beginning never holds.",
    ),
    document=_check,
    kinds=("quality-framework", "trajectory"),
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "website: https://academie.voorbeeld.nl/leerlijn\n",
                    (
                        "website: https://academie.voorbeeld.nl/leerlijn\n"
                        "withdrawn:\n"
                        "  date: 2025-01-15\n"
                        "  reason: De aanbieder geeft dit traject niet meer.\n"
                    ),
                )
            },
            at=("data/trajectories/leerlijn.yaml", 53, 9),
        ),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "website: https://academie.voorbeeld.nl/leerlijn\n",
                    (
                        "website: https://academie.voorbeeld.nl/leerlijn\n"
                        "suspended:\n"
                        "  date: 2026-03-01\n"
                        "  until: 2026-02-01\n"
                        "  reason: Er loopt een onderzoek naar een klacht.\n"
                        "  by: Programmabureau\n"
                    ),
                )
            },
            at=("data/trajectories/leerlijn.yaml", 54, 10),
        ),
        Example(
            swap={_TRAJECTORY: (_SUBMITTED, f"{_SUBMITTED}checked: 2025-01-15\n")},
            at=(_TRAJECTORY, 5, 10),
        ),
    ),
    good=(
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "website: https://academie.voorbeeld.nl/leerlijn\n",
                    (
                        "website: https://academie.voorbeeld.nl/leerlijn\n"
                        "withdrawn:\n"
                        "  date: 2026-01-15\n"
                        "  reason: De aanbieder geeft dit traject niet meer.\n"
                    ),
                )
            },
            also=(("data/trajectories/leerlijn.yaml", "submitted:"),),
        ),
        Example(),
        Example(swap={_TRAJECTORY: (_SUBMITTED, f"{_SUBMITTED}checked: 2025-02-01\n")}),
        Example(
            swap={
                "data/trajectories/leerlijn.yaml": (
                    "website: https://academie.voorbeeld.nl/leerlijn\n",
                    (
                        "website: https://academie.voorbeeld.nl/leerlijn\n"
                        "suspended:\n"
                        "  date: 2026-03-01\n"
                        "  reason: Er loopt een onderzoek naar een klacht.\n"
                        "  by: Programmabureau\n"
                    ),
                )
            }
        ),
        Example(
            swap={
                "data/quality/minimaal-1.yaml": (
                    "valid_from: 2024-01-01\n",
                    "valid_from: 2024-01-01\nvalid_until: 2028-12-31\n",
                )
            }
        ),
    ),
)
