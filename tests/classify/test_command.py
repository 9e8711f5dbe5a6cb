"""`napl classify` as people and programs meet it."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.classify.examples import ROOT
from tests.cli.running import napl
from tests.registers import change, tiny

SHAPE = json.loads((ROOT / "docs" / "formats" / "classification.schema.json").read_text(encoding="utf-8"))
DECLARED = {"data/trajectories/leerlijn.yaml": ("recognition: []\n", "recognition: []\ndeclared:\n  model_type: plg\n")}
AS_OF = ["--as-of", "2026-06-01"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path)


def test_all_trajectories_with_their_reasons(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    ran = napl(capsys, root, ["classify", *AS_OF])
    assert ran.code == 0
    assert ran.out.startswith(
        "leerlijn: Een leerlijn ontwerpen\n\n  Ontwikkelpaden\n    Taak: Ontwerpen (T2), uit de gegevens\n"
    )
    assert "\nlessenserie: Een lessenserie ontwerpen\n" in ran.out
    assert "      minstens 2 bijeenkomsten of een praktijkopdracht" in ran.out
    assert "      - programme.elements[0].quote: Je oefent met een eigen lessenserie.\n" in ran.out
    assert ran.out.endswith("Dat maakt een traject niet bewezen effectief.\n")


def test_json_keeps_to_its_shape_and_names_contradictions(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    change(root, DECLARED)
    ran = napl(capsys, root, ["classify", "lessenserie", "leerlijn", "--format", "json", *AS_OF])
    assert ran.code == 0
    data = json.loads(ran.out)
    jsonschema.Draft202012Validator(SHAPE).validate(data)
    assert [one["trajectory"] for one in data["trajectories"]] == ["lessenserie", "leerlijn"]
    (clash,) = data["trajectories"][1]["contradictions"]
    assert (clash["field"], clash["declared"], clash["derived"]["value"]) == ("declared.model_type", "plg", "training")


def test_text_shows_both_sides_in_english_too(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    change(root, DECLARED)
    ran = napl(capsys, root, ["classify", "leerlijn", "--lang", "en", *AS_OF])
    assert "    declared.model_type: plg ≠ training [model-training]\n" in ran.out
    assert "    Model type: training, from the facts\n" in ran.out


def test_a_file_from_outside_the_register(capsys: pytest.CaptureFixture[str], root: Path, tmp_path: Path) -> None:
    text = (root / "data" / "trajectories" / "leerlijn.yaml").read_text(encoding="utf-8")
    outside = tmp_path / "nieuw.yaml"
    outside.write_text(text.replace("id: leerlijn", "id: nieuw"), encoding="utf-8")
    ran = napl(capsys, root, ["classify", str(outside), "-f", "json", *AS_OF])
    assert ran.code == 0
    assert [one["trajectory"] for one in json.loads(ran.out)["trajectories"]] == ["nieuw"]
    outside.write_text("id: nieuw\ntitle: [\n", encoding="utf-8")
    ran = napl(capsys, root, ["classify", str(outside), "leerlijn", *AS_OF])
    assert ran.code == 1
    assert ran.out.startswith("leerlijn: ")
    assert "nieuw.yaml:" in ran.err


def test_a_wrong_name_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    ran = napl(capsys, root, ["classify", "leerlijm", *AS_OF])
    assert ran.code == 2
    assert "'leerlijn'?" in ran.err.replace("\n", " ").replace("│ ", "")


def test_a_register_without_settings_says_so(capsys: pytest.CaptureFixture[str], root: Path) -> None:
    change(root, files={"data/framework/classification.yaml": None})
    ran = napl(capsys, root, ["classify", "leerlijn", *AS_OF])
    assert ran.code == 0
    assert "het register heeft geen bruikbaar bestand `classification`" in ran.out
