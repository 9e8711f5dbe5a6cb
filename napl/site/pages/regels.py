"""The rules: everything that the check of the register can find, with the reason why."""

from collections.abc import Iterator, Mapping

from napl.core.example import DAY_TOLD
from napl.lint.catalogue import PAGE as PAGE_OF_RULES
from napl.lint.shown import shown
from napl.site.context import SiteContext
from napl.site.page import Instance, Menu, Page

FAMILIES = (
    ("load", "Het bestand lezen", "Deze meldingen gaan over het bestand zelf: is het te lezen en staat het goed?"),
    ("schema", "De velden", "Deze meldingen gaan over losse velden: zijn ze er, en hebben ze de goede vorm?"),
    ("rule", "De inhoud", "Deze meldingen gaan over de betekenis: kloppen de gegevens met elkaar?"),
)


def _data(context: SiteContext) -> Mapping[str, object]:
    return {
        "families": tuple(
            (title, about, tuple((found, shown(found)) for found in context.explanations if found.family == family))
            for family, title, about in FAMILIES
        ),
        "day": DAY_TOLD.nl,
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path=PAGE_OF_RULES,
        title="Regels van het register",
        description="Alles waarop het register wordt gecontroleerd, met de reden erbij.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="regels",
    instances=_instances,
    menu=Menu(label="Regels van het register", path=PAGE_OF_RULES, rank=4, group="judge"),
)
