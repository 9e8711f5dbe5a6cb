"""One trajectory: what it is, where it stands and why, what it leads to, when it runs, and what reviewers said of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from napl.model.coming import by_amount, every_price
from napl.model.entity import Price
from napl.model.kinds.path import Aspect, Path
from napl.model.kinds.trajectory import KIND, HeldRecognition, Serves, Trajectory
from napl.site.context import SiteContext
from napl.site.editions import calendar_files, shown_editions
from napl.site.experiences import shown_experiences
from napl.site.judgements import shown_reviews
from napl.site.links import Links
from napl.site.load_shown import hours_of, total_told
from napl.site.page import Crumb, Instance, Page
from napl.site.standings import shown_standing
from napl.site.verdict_shown import shown_verdict
from napl.site.words import price_span, together


@dataclass(frozen=True, slots=True)
class Target:
    """An aspect that the trajectory serves: per step the level that it leads to, its title, and the outcomes realised."""

    aspect: Aspect
    steps: tuple[tuple[str, str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Served:
    """What a trajectory serves on one path; `path` is None where the register does not hold it.

    `has_steps` says whether the path's steps have pages of their own: on a path that is withdrawn they have not.
    """

    path: Path | None
    name: str
    from_level: str
    to_level: str
    targets: tuple[Target, ...]
    has_steps: bool


def _served(context: SiteContext, serves: Serves) -> Served:
    path = context.register.paths.get(serves.path)
    if path is None:
        return Served(None, serves.path, serves.from_level, serves.to_level, (), has_steps=False)
    title = partial(context.register.level_title, path)
    levels = [step.to_level for step in path.steps_between(serves.from_level, serves.to_level)]
    targets = []
    for aspect in path.aspects:
        if aspect.id in serves.aspects:
            steps = ((level, title(level), _outcomes(aspect, level, serves.outcomes)) for level in levels)
            targets.append(Target(aspect, tuple(steps)))
    return Served(
        path=path,
        name=path.title,
        from_level=title(serves.from_level),
        to_level=title(serves.to_level),
        targets=tuple(targets),
        has_steps=path.id in context.steps,
    )


def _outcomes(aspect: Aspect, level: str, wanted: tuple[str, ...]) -> tuple[str, ...]:
    cell = aspect.cell(level)
    return tuple(outcome.text for outcome in cell.outcomes if outcome.id in wanted) if cell else ()


def _held(context: SiteContext, held: HeldRecognition) -> tuple[HeldRecognition, str, bool]:
    lapsed = held.valid_until is not None and held.valid_until < context.today.isoformat()
    return held, context.title("recognitions", held.recognition), lapsed


def _related(context: SiteContext, name: str | None) -> Trajectory | None:
    return context.register.trajectories.get(name) if name else None


def _data(context: SiteContext, trajectory: Trajectory) -> Mapping[str, object]:
    title = context.title
    declared = trajectory.declared
    entry = trajectory.entry.level
    editions = shown_editions(context, trajectory)
    costs = every_price(trajectory, context.today.isoformat())
    return {
        "trajectory": trajectory,
        "provider": context.register.providers.get(trajectory.provider),
        "standing": shown_standing(context.standing(trajectory)),
        "shown": shown_verdict(context, trajectory.id),
        "labels": context.labels.of(trajectory),
        "sectors": context.sector_titles(trajectory.sectors),
        "entry_level": None if entry == "unknown" else title("levels", entry),
        "served": tuple(_served(context, serves) for serves in trajectory.serves),
        "coming": tuple(one for one in editions if not one.over),
        "past": tuple(one for one in editions if one.over),
        "next": next((one.edition for one in editions if one.calendar), None),
        "hours": hours_of(trajectory.load),
        "hours_told": total_told(trajectory.load),
        "costs": price_span(by_amount(costs)),
        "vat": _vat(costs),
        "price_notes": tuple(dict.fromkeys(one.note for one in costs if one.note)),
        "elements": tuple((title("elements", one.element), one.quote) for one in trajectory.programme.elements),
        "recognitions": tuple(_held(context, held) for held in trajectory.recognition),
        "evaluations": tuple((one, title("evaluation-depths", one.depth)) for one in trajectory.evaluations),
        "features": tuple((title("features", one.feature), one) for one in (declared.features if declared else ())),
        "declared": _declared(context, trajectory),
        "reviews": shown_reviews(context, trajectory.id),
        "experiences": shown_experiences(context, trajectory.id),
        "predecessor": _related(context, trajectory.predecessor),
        "variant_of": _related(context, trajectory.variant_of),
    }


def _vat(costs: Sequence[Price]) -> str | None:
    """Return what is known of tax on prices that all say the same of it; None where nothing is paid or known."""
    found = {one.vat for one in costs if not one.free and one.amount != "unknown"}
    return found.pop() if len(found) == 1 else None


def _declared(context: SiteContext, trajectory: Trajectory) -> tuple[tuple[str, str], ...]:
    """Return what the provider says of the ordering: pairs of a name and a word."""
    declared = trajectory.declared
    if declared is None:
        return ()
    said = (
        ("Vorm", "model-types", (declared.model_type,)),
        ("Formaliteit", "formalities", (declared.formality,)),
        ("Onderbouwing", "evidence-levels", (declared.evidence_level,)),
        ("Rol", "roles", declared.roles),
    )
    found = ((label, [context.title(vocabulary, term) for term in terms if term]) for label, vocabulary, terms in said)
    return tuple((label, together(titles)) for label, titles in found if titles)


def _instances(context: SiteContext) -> Iterator[Instance]:
    crumbs = (Crumb("Trajecten", Links().offer()),)
    for trajectory in context.register.trajectories.values():
        yield Instance(
            path=Links().trajectory(trajectory.id),
            title=trajectory.title,
            description=trajectory.summary,
            data=partial(_data, context, trajectory),
            crumbs=crumbs,
            source=KIND.file_of(trajectory.id),
            checked=trajectory.checked,
        )


PAGE = Page(name="traject", instances=_instances, section="trajecten", files=calendar_files, finished=True)
