"""A lab or a demand for a sector that its region does not have belongs to nobody."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.entity import Entity
from napl.model.kinds.demand import Demand
from napl.model.kinds.lab import Lab
from napl.model.kinds.participation import Participation


def _check(document: Document, context: Context) -> Iterator[Fault]:
    for where, name, sector in _named(document.entity):
        region = context.frame.regions.get(name)
        if region is not None and sector not in region.sectors:
            quoted = [f"`{known}`" for known in region.sectors]
            yield Fault(
                rule=RULE.id,
                file=document.file,
                where=where,
                message=Text(
                    f"regio `{name}` is niet voor sector `{sector}`", f"region `{name}` is not for sector `{sector}`"
                ),
                advice=Text(
                    f"schrijf {listed(quoted, 'of')}, of kies een andere regio",
                    f"write {listed(quoted, 'or')}, or choose another region",
                ),
            )


def _named(entity: Entity) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield the sectors that an entity names for a region, each with its place."""
    if isinstance(entity, Lab):
        for number, sector in enumerate(entity.sectors):
            yield ("sectors", number), entity.region, sector
    elif isinstance(entity, Demand) or (isinstance(entity, Participation) and entity.region is not None):
        yield ("sector",), entity.region or "", entity.sector


RULE = Rule(
    id="sector-outside-region",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een sector die de regio niet heeft", "A sector that the region does not have"),
    why=Text(
        "Een regio kan voor één sector zijn. Een lab of een vraag voor een andere sector telt nergens mee.",
        "A region may be for one sector. A lab or a demand for another sector counts nowhere.",
    ),
    document=_check,
    kinds=("demand", "lab", "participation"),
    suppressible=False,
    bad=(
        Example(
            swap={"data/labs/lab-noord.yaml": ("sectors:\n  - vo\n", "sectors:\n  - mbo\n")},
            at=("data/labs/lab-noord.yaml", 6, 5),
        ),
        Example(
            swap={"data/participation/2025-vo.yaml": ("sector: vo\n", "sector: mbo\nregion: noord\n")},
            at=("data/participation/2025-vo.yaml", 3, 9),
        ),
    ),
    good=(Example(),),
)
