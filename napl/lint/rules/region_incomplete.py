"""A region is a collaboration: without boards, an institute or the profession it is none."""

from collections.abc import Iterator

from napl.core.finding import Fault, Severity
from napl.core.text import KeyPath, Text, listed
from napl.lint.document import Context, Document
from napl.lint.rule import Example, Rule
from napl.model.kinds.region import Region

WANTED = {
    "board": (2, Text("twee besturen", "two boards")),
    "teacher-training": (1, Text("een lerarenopleiding", "a teacher-training institute")),
    "profession": (1, Text("een vertegenwoordiger van de beroepsgroep", "a representative of the profession")),
}
"""How many members of each sort a region has at least."""


def _check(document: Document, context: Context) -> Iterator[Fault]:
    del context
    region = document.entity
    assert isinstance(region, Region)
    lacking = [told for sort, (least, told) in WANTED.items() if len(region.members_of(sort)) < least]
    if region.members and lacking:
        yield _fault(
            document,
            ("members",),
            Text(
                f"deze regio noemt niet minstens {listed([one.nl for one in lacking], 'en')}",
                f"this region does not name at least {listed([one.en for one in lacking], 'and')}",
            ),
            Text("noem ze bij de leden", "name them among the members"),
        )
    for number, member in enumerate(region.members):
        for place, sector in enumerate(member.sectors):
            if sector not in region.sectors:
                yield _sector(document, ("members", number, "sectors", place), sector, region)
    for number, teachers in enumerate(region.teachers):
        if teachers.sector not in region.sectors:
            yield _sector(document, ("teachers", number, "sector"), teachers.sector, region)


def _sector(document: Document, where: KeyPath, sector: str, region: Region) -> Fault:
    quoted = [f"`{name}`" for name in region.sectors]
    return _fault(
        document,
        where,
        Text(f"deze regio is niet voor sector `{sector}`", f"this region is not for sector `{sector}`"),
        Text(f"schrijf {listed(quoted, 'of')}", f"write {listed(quoted, 'or')}"),
    )


def _fault(document: Document, where: KeyPath, message: Text, advice: Text) -> Fault:
    return Fault(rule=RULE.id, file=document.file, where=where, message=message, advice=advice)


RULE = Rule(
    id="region-incomplete",
    severity=Severity.ERROR,
    since="0.1.0",
    title=Text("Een regio zonder alle partijen", "A region without all its parties"),
    why=Text(
        "Een onderwijsregio bestaat uit besturen, een lerarenopleiding en een vertegenwoordiger van de beroepsgroep.",
        "A region consists of boards, a teacher-training institute and a representative of the profession.",
    ),
    document=_check,
    kinds=("region",),
    suppressible=False,
    bad=(
        Example(
            swap={
                "data/regions/noord.yaml": (
                    "  - id: leraren\n    name: Leraren van Noord\n    sort: profession\n    invented: true\n",
                    "",
                )
            },
            at=("data/regions/noord.yaml", 9, 3),
        ),
        Example(
            swap={"data/regions/noord.yaml": ("  - sector: vo\n", "  - sector: mbo\n")},
            at=("data/regions/noord.yaml", 26, 13),
        ),
    ),
    good=(Example(),),
)
