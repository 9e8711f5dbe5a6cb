"""The classification as a whole: the shipped register, declared values, paths with more levels, no settings."""

from datetime import date
from pathlib import Path

import pytest

from napl.classify.classification import classify, contradictions
from napl.classify.facet import facets
from napl.classify.frame import Frame, frame_of
from napl.classify.label import UNKNOWN, Label
from napl.model.entity import Entity
from napl.model.kind import kinds
from napl.model.kinds.classification import ClassificationSettings
from napl.model.kinds.trajectory import Trajectory
from napl.model.register import Register
from napl.workspace.opening import open_register
from tests.classify.examples import frame, shipped, trajectory
from tests.registers import TODAY, tiny

JUDGED: dict[str, tuple[tuple[str, ...], str, str, str, str]] = {
    "burgerschap-in-de-beroepscontext": ((UNKNOWN,), UNKNOWN, "non-formeel", UNKNOWN, "E1"),
    "curriculum-in-beweging": (("training",), "overdragend", "non-formeel", "lang", "E2"),
    "curriculumexpert-in-drie-dagen": (("training",), "overdragend", "non-formeel", "middel", "E1"),
    "docentstage-met-opbrengst": (("werkplekleren-stage",), "vormbaar", "non-formeel", "lang", "E2"),
    "e-learning-feedback-die-werkt": (("e-learning", "training"), "overdragend", "non-formeel", "middel", "E2"),
    "een-coach-naast-je": (("coaching", "lesobservatie-feedback"), "vormbaar", "non-formeel", "middel", "E4"),
    "leergroep-differentieren": (("plg",), "vormbaar", "non-formeel", "lang", "E2"),
    "leerlijnen-ontwerpen-in-je-vaksectie": (("diplomatraject", "ontwikkelteam"), "vormbaar", "formeel", "lang", "E2"),
    "lesson-study-in-je-sectie": (("lesson-study", "ontwikkelteam", "plg"), "vormbaar", "non-formeel", "lang", "E4"),
    "master-onderwijsontwerp-en-curriculum": (
        ("diplomatraject", "praktijkonderzoek"), "vormbaar", "formeel", "zeer-lang", "E2",
    ),
    "onderzoekend-kijken-naar-je-lespraktijk": (("praktijkonderzoek",), "transformatief", "non-formeel", "lang", "E2"),
    "opnieuw-grip-op-je-lessen": (("herstelgericht", "training"), "overdragend", "non-formeel", "lang", "E1"),
    "rekenspel-doorgeven": (("cascade", "training"), "overdragend", "non-formeel", "middel", "E2"),
    "samenhang-tussen-school-en-leerbedrijf": (("ontwikkelteam", "plg"), "vormbaar", "non-formeel", "lang", "E3"),
    "webinar-rust-in-de-klas": (("lezing-studiedag",), "overdragend", "non-formeel", "kort", "E0"),
}  # fmt: skip
"""What a teacher would say of shipped trajectories: forms, family, formality, duration, evidence."""


@pytest.fixture(scope="module")
def shipped_frame() -> Frame:
    found = frame_of(shipped(), TODAY)
    assert found is not None
    return found


@pytest.mark.parametrize("name", JUDGED)
def test_shipped_trajectories_are_what_a_teacher_would_call_them(name: str, shipped_frame: Frame) -> None:
    found = classify(shipped().trajectories[name], shipped_frame)
    forms = tuple(label.value for label in found.of("model-type"))
    rest = (found.value(facet) for facet in ("family", "formality", "duration-class", "evidence-level"))
    assert (forms, *rest) == JUDGED[name]


def test_no_shipped_declaration_is_contradicted(shipped_frame: Frame) -> None:
    for one in shipped().trajectories.values():
        assert contradictions(one, shipped_frame) == ()


def test_a_step_without_outcomes_is_only_likely(shipped_frame: Frame) -> None:
    found = classify(shipped().trajectories["webinar-rust-in-de-klas"], shipped_frame)
    assert [label.certainty for label in found.of("step")] == ["suggested"]
    assert [label.value for label in found.of("growth-direction")] == ["beter-lesgeven"]


def test_classification_is_complete_ordered_and_the_same_every_time(shipped_frame: Frame) -> None:
    again = Frame(shipped(), shipped_frame.settings, TODAY)
    order = [facet.id for facet in facets()]
    for one in shipped().trajectories.values():
        found = classify(one, shipped_frame)
        assert found == classify(one, shipped_frame) == classify(one, again)
        assert [label.facet for label in found.labels if label.primary] == order
        assert set(found.features) == set(shipped_frame.features)
        places = [order.index(label.facet) for label in found.labels]
        assert places == sorted(places)


def test_every_ground_is_a_field_of_the_trajectory(shipped_frame: Frame) -> None:
    for one in shipped().trajectories.values():
        for label in classify(one, shipped_frame).labels:
            assert label.because
            for ground in label.because:
                value: object = one
                for part in ground.where:
                    value = value[part] if isinstance(part, int) else getattr(value, part, None)  # type: ignore[index]
                if isinstance(value, tuple) and ground.where[0] != "serves":
                    value = len(value) or None
                said = "" if value in {None, "unknown"} else str(value)
                assert said == ground.quote or ground.where[0] == "serves"


def test_a_path_with_four_levels_gives_three_steps() -> None:
    levels = [{"id": "startbekwaam"}, {"id": "gevorderd", "title": "Gevorderd"}, {"id": "vakbekwaam"}, {"id": "expert"}]
    serves = {"path": "voorbeeldpad", "aspects": ["een"], "from_level": "startbekwaam", "to_level": "expert"}
    four = frame({"levels": levels})
    found = classify(trajectory({"serves": [{**serves, "outcomes": ["een-v1"]}]}), four)
    steps = [label.value for label in found.of("step")]
    assert steps == ["startbekwaam-gevorderd", "gevorderd-vakbekwaam", "vak-expert"]
    step = next(facet for facet in facets() if facet.id == "step")
    assert step.values(four)["startbekwaam-gevorderd"] == "Van Startbekwaam naar Gevorderd"


def main(facts: dict[str, object]) -> Label:
    return classify(trajectory(facts), frame()).of("model-type")[0]


def test_the_providers_choice_among_the_shown_forms_is_the_main_one() -> None:
    facts: dict[str, object] = {
        "mode": "online",
        "load": {"sessions": 3},
        "programme": {"agenda_by": "provider", "asynchronous_share": 0.9},
    }
    assert main(facts).value == "e-learning"
    chosen = main({**facts, "declared": {"model_type": "training"}})
    assert (chosen.value, chosen.certainty, chosen.rule) == ("training", "derived", "model-training")


def test_a_declared_form_on_which_the_facts_are_silent_stands() -> None:
    facts: dict[str, object] = {"load": {"sessions": 5}, "programme": {"agenda_by": "provider"}}
    labels = classify(trajectory({**facts, "declared": {"model_type": "lesson-study"}}), frame()).of("model-type")
    assert [(label.value, label.certainty) for label in labels] == [
        ("lesson-study", "declared"),
        ("training", "derived"),
    ]


def test_both_sides_of_a_contradiction_are_shown() -> None:
    facts = {
        "load": {"contact_hours": 6, "weeks": 2, "sessions": 3},
        "programme": {"agenda_by": "provider"},
        "declared": {
            "model_type": "plg",
            "formality": "formeel",
            "evidence_level": "E3",
            "features": [{"feature": "duur", "value": "present", "quote": "Een halve dag per week."}],
        },
    }
    found = contradictions(trajectory(facts), frame())
    assert [(one.facet.id, one.declared.quote, one.label.value) for one in found] == [
        ("model-type", "plg", "training"),
        ("formality", "formeel", "non-formeel"),
        ("feature-duur", "present", "absent"),
        ("evidence-level", "E3", "E0"),
    ]


def test_a_declared_feature_counts_within_what_the_facts_allow() -> None:
    feature = {"feature": "inbedding", "value": "present", "quote": "U maakt een plan."}
    for weeks, certainty, clashes in ((6, "declared", 0), (2, "unknown", 1)):
        facts = {"programme": {"follow_up_weeks": weeks}, "declared": {"features": [feature]}}
        one = trajectory(facts)
        assert classify(one, frame()).features["inbedding"].certainty == certainty
        assert len(contradictions(one, frame())) == clashes


def test_a_lapsed_recognition_no_longer_makes_it_formal(shipped_frame: Frame) -> None:
    later = Frame(shipped(), shipped_frame.settings, date(2029, 1, 1))
    one = shipped().trajectories["leerlijnen-ontwerpen-in-je-vaksectie"]
    assert classify(one, shipped_frame).value("formality") == "formeel"
    assert classify(one, later).value("formality") == "non-formeel"
    assert classify(one, later).value("model-type") == "ontwikkelteam"


def test_without_settings_everything_is_unknown() -> None:
    everything: dict[str, list[Entity]] = {name: list(shipped().of(name).values()) for name in kinds()}
    bare = Register({**everything, "classification": []})
    assert frame_of(bare, TODAY) is None
    found = classify(trajectory({"load": {"sessions": 1}}), None)
    assert {label.value for label in found.labels} == {UNKNOWN}
    assert [label.facet for label in found.labels] == [facet.id for facet in facets()]
    assert contradictions(trajectory({"declared": {"model_type": "plg"}}), None) == ()


def test_a_framework_with_fewer_terms_gives_only_those(tmp_path: Path) -> None:
    register = open_register(tiny(tmp_path), today=TODAY, jobs=1).register
    small = frame_of(register, TODAY)
    assert small is not None
    found = classify(register.trajectories["leerlijn"], small)
    assert set(found.features) == {"actief"}
    assert found.value("model-type") == "training"
    assert found.value("sphere-object") == UNKNOWN


def test_thresholds_are_data() -> None:
    import msgspec

    settings = frame().settings
    stricter = msgspec.structs.replace(settings.thresholds, contact_hours=40)
    changed: ClassificationSettings = msgspec.structs.replace(settings, thresholds=stricter)
    one: Trajectory = trajectory({"load": {"contact_hours": 30, "weeks": 10}})
    for known, value, hours in ((settings, "present", "20"), (changed, "partly", "40")):
        label = classify(one, Frame(shipped(), known, TODAY)).features["duur"]
        assert label.value == value
        assert f"{hours} contacturen" in label.reason.nl
