"""What a machine can take: files of this site, what the commands give, feeds, the licence, ids that stay, and how to cite."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from napl.model.kind import kinds
from napl.site.context import SiteContext
from napl.site.feeds import FEEDS, feed_files
from napl.site.page import Instance, Menu, Page


@dataclass(frozen=True, slots=True)
class Shape:
    """A documented shape of JSON: the command that gives it, what it holds, and the file in `docs/formats` that describes it."""

    command: str
    holds: str
    file: str


SHAPES = (
    Shape(
        "napl classify --format json",
        "de ordening van trajecten, elk kenmerk met regel en vindplaats",
        "classification",
    ),
    Shape("napl lab --format json", "de stand van elk lab, en wat het opleverde", "lab"),
    Shape("napl lint --format json", "de meldingen over de gegevens, met regel en kolom", "lint-report"),
    Shape("napl milestones --format json", "elke mijlpaal van het programma, met het cijfer erachter", "milestones"),
    Shape("napl quality --format json", "het oordeel over elk traject, met alles waarop het rust", "verdicts"),
    Shape("napl quality due --format json", "wat binnenkort afloopt of een beoordeling vraagt", "due"),
    Shape("napl region ID --format json", "wat een regio vraagt naast wat er is", "region"),
    Shape("napl route --format json", "de trajecten die van hier naar daar leiden, met de reden", "route"),
    Shape("napl rules --format json", "alle meldingen die de controle kent", "rules"),
)
"""The shapes that `docs/formats` describes; a test compares the two."""


def _data(context: SiteContext) -> Mapping[str, object]:
    info = context.info
    return {
        "shapes": SHAPES,
        "news": FEEDS,
        "kinds": len(kinds()),
        "address": info.address if info.address.startswith("https://") else None,
        "today": context.today.isoformat(),
        "example": next(iter(context.register.trajectories), None),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="gegevens.html",
        title="Gegevens voor machines",
        description="Bestanden, feeds en vormen van JSON om zelf mee te rekenen, met licentie en vaste kenmerken.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="gegevens",
    instances=_instances,
    menu=Menu(label="Gegevens", path="gegevens.html", rank=4, group="about"),
    files=feed_files,
)
