"""How a verdict comes about: from submission to verdict in order, what every state means, and the terms that hold now."""

from collections.abc import Callable, Iterator, Mapping

from napl.model.kinds.quality_framework import PanelProfile, QualityFramework
from napl.quality.reasons import STATE_TITLES
from napl.quality.standing import STATES, State
from napl.site.context import SiteContext
from napl.site.frameworks import in_force
from napl.site.page import Instance, Menu, Page
from napl.site.pages.kwaliteitskader import bound_words
from napl.site.words import counted, together, word

MEANINGS: Mapping[State, str] = {
    "submitted": "De aanbieder heeft het gemeld. Nog niemand heeft het beoordeeld.",
    "in-review": "Er zijn beoordelingen, maar het panel is nog niet compleet.",
    "conditional": "Je kunt erop rekenen, maar de aanbieder moet voor een vaste datum nog iets verbeteren.",
    "admitted": "Het haalt de criteria. Het telt mee als aanbod voor de stap waar het bij hoort.",
    "rejected": "Er zijn te veel criteria niet gehaald. Wat er ontbreekt, staat bij het traject.",
    "lapsed": "Het oordeel is te oud en er kwam geen nieuw. Het traject telt niet meer mee.",
    "suspended": "Het oordeel is stilgezet, met een reden en met de naam van wie dat besloot.",
    "withdrawn": "De aanbieder biedt het niet meer aan. De bladzijde blijft bestaan.",
}
"""What a state means to a teacher."""
Row = tuple[str, tuple[str, ...]]


def panel_words(profile: PanelProfile) -> str:
    """Return what a panel needs of a profile: ``1 leraar uit de sector van het traject``."""
    same = " uit de sector van het traject" if profile.same_sector else ""
    return f"{profile.minimum} × {word(profile.profile, 'profile')}{same}"


def terms(frameworks: tuple[QualityFramework, ...]) -> tuple[Row, ...]:
    """Return what the frameworks ask and how long their verdicts hold: a name, and a text for each framework."""

    def months(number: int) -> str:
        return counted(number, "maand", "maanden")

    rows: tuple[tuple[str, Callable[[QualityFramework], str]], ...] = (
        ("Criteria", lambda one: f"{len(one.criteria)}, waarvan {sum(c.mandatory for c in one.criteria)} verplicht"),
        ("Beoordelaars", lambda one: f"minstens {one.panel.assessors}"),
        ("Daarbij", lambda one: together([panel_words(profile) for profile in one.panel.profiles]) or "vrij"),
        ("Een band telt nog mee na", lambda one: months(one.panel.lookback_months)),
        ("Panel sluit na", lambda one: counted(one.panel.closing_days, "dag", "dagen")),
        ("Bij verschil telt", lambda one: word(one.decision.combine, "combine")),
        ("Opgenomen als", lambda one: bound_words(one.decision.admitted)),
        ("Onder voorwaarden als", lambda one: bound_words(one.decision.conditional)),
        ("Opname geldt", lambda one: months(one.validity.admitted_months)),
        ("Onder voorwaarden geldt", lambda one: months(one.validity.conditional_months)),
        ("Uitloop", lambda one: months(one.validity.grace_months)),
        ("Nieuwe cijfers elke", lambda one: months(one.validity.monitoring_months)),
        ("Zonder die cijfers", lambda one: word(one.validity.without_monitoring, "without_monitoring")),
    )
    return tuple((name, tuple(told(one) for one in frameworks)) for name, told in rows)


def _data(context: SiteContext) -> Mapping[str, object]:
    frameworks = in_force(context)
    counts: dict[str, int] = {}
    for standing in context.supply.standings.values():
        counts[standing.state] = counts.get(standing.state, 0) + 1
    return {
        "frameworks": frameworks,
        "terms": terms(frameworks),
        "states": tuple((state, STATE_TITLES[state].nl, MEANINGS[state], counts.get(state, 0)) for state in STATES),
        "recognitions": context.titles.get("recognitions", {}),
    }


def _instances(context: SiteContext) -> Iterator[Instance]:
    yield Instance(
        path="zo-werkt-het-oordeel.html",
        title="Zo werkt het oordeel",
        description="Van aanmelding tot oordeel: wie beslist wat, wat elke stand betekent en hoelang een oordeel geldt.",
        data=lambda: _data(context),
    )


PAGE = Page(
    name="zo_werkt_het_oordeel",
    instances=_instances,
    menu=Menu(label="Zo werkt het oordeel", path="zo-werkt-het-oordeel.html", rank=1, group="judge"),
)
