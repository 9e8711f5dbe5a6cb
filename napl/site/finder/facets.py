"""Owns what trajectories can be chosen by: groups of values, with the values of each trajectory."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from napl.classify.classification import classify
from napl.classify.frame import Frame, frame_of
from napl.classify.label import UNKNOWN as NOT_KNOWN
from napl.classify.model_types import forms_of
from napl.model.coming import coming, prices
from napl.model.entity import Price, known
from napl.model.kinds.trajectory import Trajectory
from napl.quality.reasons import STATE_TITLES
from napl.site.context import SiteContext
from napl.site.words import word

UNKNOWN = "onbekend"
HOURS = ((10, "t/m 10 uur"), (25, "11 t/m 25 uur"), (60, "26 t/m 60 uur"), (None, "meer dan 60 uur"))
PRICES = ((250, "t/m € 250"), (1000, "€ 251 t/m € 1.000"), (None, "meer dan € 1.000"))
ONLINE = "online"
TYPED_MODES = (ONLINE, "blended", "in-company")
"""Modes whose id is also the word that people type for them."""
MODES = ("on-site", *TYPED_MODES, "unknown")
FREE = "gratis"

Values = Callable[[Trajectory], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A group of values to choose by: its terms in order (id and title), and the values of a trajectory.

    `open` says whether the group shows its terms without being asked; `typed` that one types a term instead.
    """

    id: str
    title: str
    terms: tuple[tuple[str, str], ...]
    of: Values
    open: bool = False
    typed: bool = False


def facets(context: SiteContext) -> tuple[Facet, ...]:
    """Return every facet of a register, in the order in which people choose."""
    register = context.register
    frame = frame_of(register, context.today)
    providers = sorted(register.providers.values(), key=lambda provider: (provider.name.casefold(), provider.id))
    online = ((ONLINE, "Online te volgen"),)
    return (
        Facet(id="sector", title="Sector", terms=_terms(context, "sectors"), of=lambda one: one.sectors, open=True),
        Facet(
            id="pad", title="Ontwikkelpad", terms=tuple((path.id, path.title) for path in context.paths),
            of=lambda one: [serves.path for serves in one.serves],
        ),
        Facet(id="rol", title="Rol", terms=_terms(context, "roles"), of=lambda one: roles_of(context, one)),
        Facet(id="stap", title="Stap", terms=_steps(context), of=lambda one: _steps_of(context, one), open=True),
        Facet(id="vorm", title="Vorm", terms=_terms(context, "model-types"), of=_forms(frame)),
        Facet(
            id="formaliteit", title="Formaliteit", of=_formality(frame),
            terms=(*_terms(context, "formalities"), (UNKNOWN, "Formaliteit onbekend")),
        ),
        Facet(
            id="wijze", title="Waar en hoe", of=modes_of, open=True,
            terms=tuple((mode, word(mode, "mode").capitalize()) for mode in MODES),
        ),
        Facet(
            id="regio", title="Regio", terms=(*online, *((region.id, region.name) for region in context.regions)),
            of=lambda one: _regions(context, one),
        ),
        Facet(id="start", title="Begint in", terms=_quarters(context), of=lambda one: _starts(context, one)),
        Facet(id="uren", title="Contacturen", terms=_bins(HOURS, "Uren onbekend"), of=lambda one: (_hours(one),)),
        Facet(
            id="prijs", title="Prijs", terms=((FREE, "Gratis"), *_bins(PRICES, "Prijs onbekend")),
            of=lambda one: dict.fromkeys(_price(found) for found in prices(one, context.today.isoformat())),
        ),
        Facet(
            id="oordeel", title="Oordeel", open=True, of=lambda one: (state_of(context, one),),
            terms=tuple((state, title.nl.capitalize()) for state, title in STATE_TITLES.items()),
        ),
        Facet(
            id="aanbieder", title="Aanbieder", terms=tuple((one.id, one.name) for one in providers),
            of=lambda one: (one.provider,), typed=True,
        ),
    )  # fmt: skip


def roles_of(context: SiteContext, trajectory: Trajectory) -> tuple[str, ...]:
    """Return the roles that a trajectory leads to: those of its paths, and those that the provider names."""
    paths = (context.register.paths.get(serves.path) for serves in trajectory.serves)
    named = [path.role for path in paths if path is not None and path.role is not None]
    return tuple(dict.fromkeys([*named, *(trajectory.declared.roles if trajectory.declared else ())]))


def state_of(context: SiteContext, trajectory: Trajectory) -> str:
    """Return the state of the verdict; what is not submitted yet counts as submitted."""
    standing = context.standing(trajectory)
    return standing.state if standing is not None else "submitted"


def _terms(context: SiteContext, vocabulary: str) -> tuple[tuple[str, str], ...]:
    return tuple(context.titles.get(vocabulary, {}).items())


def _steps(context: SiteContext) -> tuple[tuple[str, str], ...]:
    """Return every step that a path has, the lowest first, each once."""
    found: dict[str, str] = {}
    for path in sorted(context.register.paths.values(), key=lambda path: (len(path.level_ids), path.id)):
        for step in path.steps:
            titles = [context.register.level_title(path, level) for level in (step.from_level, step.to_level)]
            found.setdefault(f"{step.from_level}-{step.to_level}", f"{titles[0]} → {titles[1].lower()}")
    return tuple(found.items())


def _steps_of(context: SiteContext, trajectory: Trajectory) -> list[str]:
    found = []
    for serves in trajectory.serves:
        path = context.register.paths.get(serves.path)
        steps = path.steps_between(serves.from_level, serves.to_level) if path else ()
        found += [f"{step.from_level}-{step.to_level}" for step in steps]
    return found


def _forms(frame: Frame | None) -> Values:
    if frame is None:
        return lambda _: ()

    def of(trajectory: Trajectory) -> Iterable[str]:
        forms = forms_of(trajectory, frame)
        main = (forms.main,) if forms.main else ()
        return dict.fromkeys((*main, *(rule.type for rule in forms.shown)))

    return of


def _formality(frame: Frame | None) -> Values:
    def of(trajectory: Trajectory) -> Iterable[str]:
        value = classify(trajectory, frame, only={"formality"}).value("formality")
        return (UNKNOWN if value == NOT_KNOWN else value,)

    return of


def modes_of(trajectory: Trajectory) -> tuple[str, ...]:
    """Return how a trajectory or one of its editions is followed."""
    return tuple(dict.fromkeys([trajectory.mode, *(edition.mode for edition in trajectory.editions)]))


def _regions(context: SiteContext, trajectory: Trajectory) -> list[str]:
    editions = coming(trajectory, context.today.isoformat())
    online = [ONLINE] if trajectory.mode == ONLINE or any(one.mode == ONLINE for one in editions) else []
    return [*online, *(one.region for one in editions if one.region)]


def quarter(day: str) -> str:
    """Return the quarter of a day, as ``2027-1``."""
    return f"{day[:4]}-{(int(day[5:7]) + 2) // 3}"


def _quarters(context: SiteContext) -> tuple[tuple[str, str], ...]:
    months = ("januari t/m maart", "april t/m juni", "juli t/m september", "oktober t/m december")
    editions = (one for trajectory in context.trajectories for one in coming(trajectory, context.today.isoformat()))
    found = sorted({quarter(one.start) for one in editions if one.start})
    terms = tuple((one, f"{months[int(one[-1]) - 1]} {one[:4]}") for one in found)
    return (*terms, ("zonder-datum", "Datum nog onbekend"), ("niets", "Niets gepland"))


def _starts(context: SiteContext, trajectory: Trajectory) -> list[str]:
    editions = coming(trajectory, context.today.isoformat())
    return [quarter(one.start) if one.start else "zonder-datum" for one in editions] or ["niets"]


def _bins(bins: Iterable[tuple[int | None, str]], unknown: str) -> tuple[tuple[str, str], ...]:
    return (*((str(top or "meer"), title) for top, title in bins), (UNKNOWN, unknown))


def _bin(amount: float | None, bins: Iterable[tuple[int | None, str]]) -> str:
    if amount is None:
        return UNKNOWN
    return next(str(top) for top, _ in (*bins, (None, "")) if top is None or amount <= top).replace("None", "meer")


def _hours(trajectory: Trajectory) -> str:
    return _bin(known(trajectory.load.contact_hours), HOURS)


def _price(found: Price) -> str:
    return FREE if found.free else _bin(known(found.amount), PRICES)
