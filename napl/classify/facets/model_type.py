"""Owns the facet model type: one main form of professional development, and others beside it."""

from napl.classify.facet import Example, Facet
from napl.classify.grounds import field
from napl.classify.label import UNKNOWN, Ground
from napl.classify.model_types import RULES, labels_of
from napl.classify.sources import KENNEDY, PLAN, PROPOSAL
from napl.core.text import Text
from napl.model.kinds.trajectory import Trajectory


def _declared(trajectory: Trajectory) -> Ground | None:
    found = field(trajectory, "declared", "model_type")
    return found[0] if found else None


def _elements(*parts: str, quote: str = "Zo staat het in de gids.") -> list[dict[str, object]]:
    return [{"element": part, "quote": quote} for part in parts]


EXAMPLES = (
    Example(facts={"load": {"sessions": 1}}, gives=("lezing-studiedag",), rule="model-lecture"),
    Example(
        facts={"load": {"sessions": 6}, "programme": {"agenda_by": "provider"}},
        gives=("training",),
        rule="model-training",
    ),
    Example(
        facts={"mode": "online", "programme": {"asynchronous_share": 0.8}},
        gives=("e-learning",),
        rule="model-e-learning",
    ),
    Example(
        facts={
            "load": {"sessions": 4},
            "programme": {"agenda_by": "provider", "elements": _elements("collegas-trainen")},
        },
        gives=("cascade", "training"),
        rule="model-cascade",
    ),
    Example(facts={"entry": {"shortfall": "yes"}}, gives=("herstelgericht",), rule="model-shortfall"),
    Example(
        facts={"programme": {"closing": "assessment"}, "recognition": [{"recognition": "cpion"}]},
        gives=("diplomatraject",),
        rule="model-diploma",
    ),
    Example(
        facts={
            "programme": {"closing": "assessment", "elements": _elements("standaard-als-kader")},
            "recognition": [{"recognition": "cpion", "valid_until": "2020-01-01"}],
        },
        gives=("standaardgericht",),
        rule="model-standard",
    ),
    Example(
        facts={"programme": {"individual_share": 0.5, "agenda_by": "participant"}},
        gives=("coaching",),
        rule="model-coaching",
    ),
    Example(
        facts={
            "programme": {
                "elements": _elements(
                    "lesobservatie", "feedback-van-expert", quote="De opleider komt twee keer in de les."
                )
            }
        },
        gives=("lesobservatie-feedback",),
        rule="model-observation",
    ),
    Example(
        facts={"programme": {"elements": _elements("gezamenlijk-ontwerp", "lesobservatie", "herhaalde-toepassing")}},
        gives=("lesson-study",),
        rule="model-lesson-study",
    ),
    Example(
        facts={
            "load": {"sessions": 3},
            "programme": {
                "fixed_group": "yes",
                "agenda_by": "participant",
                "closing": "none",
                "elements": _elements("intervisie"),
            },
            "conditions": {"pupil_need": "yes"},
        },
        gives=("plg",),
        rule="model-community",
    ),
    Example(
        facts={
            "product": "lesson-series",
            "programme": {"enrolment": "team", "agenda_by": "together", "elements": _elements("gezamenlijk-ontwerp")},
        },
        gives=("ontwikkelteam",),
        rule="model-design-team",
    ),
    Example(
        facts={
            "load": {"contact_hours": 10, "self_study_hours": 10, "practice_hours": 20},
            "programme": {"elements": _elements("werkbezoek")},
        },
        gives=("werkplekleren-stage",),
        rule="model-workplace",
    ),
    Example(
        facts={"product": "research", "programme": {"elements": _elements("onderzoeksvraag", "eigen-data")}},
        gives=("praktijkonderzoek",),
        rule="model-research",
    ),
    Example(facts={"declared": {"model_type": "transformatief"}}, gives=("transformatief",), rule="model-judged"),
    Example(facts={"declared": {"model_type": "coaching"}}, gives=("coaching",), rule="model-declared"),
    Example(
        facts={
            "load": {"sessions": 6},
            "programme": {"agenda_by": "provider", "individual_share": 0.1},
            "declared": {"model_type": "coaching"},
        },
        gives=("training",),
        rule="model-training",
    ),
    Example(
        facts={"load": {"sessions": 6}, "programme": {"agenda_by": "together"}},
        gives=("training",),
        rule="model-together",
    ),
    Example(gives=(UNKNOWN,), rule="model-unknown"),
)

FACET = Facet(
    id="model-type",
    perspective="approach",
    rank=10,
    title=Text("Vorm", "Model type"),
    classify=labels_of,
    reads=(("programme", "agenda_by"), ("programme", "elements"), ("load", "sessions"), ("declared", "model_type")),
    values=lambda frame: {name: term.title for name, term in frame.model_types.items()},
    rules=RULES,
    examples=EXAMPLES,
    sources=(KENNEDY, PLAN, PROPOSAL),
    declared=_declared,
)
