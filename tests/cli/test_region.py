"""`napl region` as a region uses it: the map in three formats, the list, a mistyped id, and the agenda that follows."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.running import napl
from tests.registers import change, tiny

SHAPE = json.loads((Path(__file__).parents[2] / "docs" / "formats" / "region.schema.json").read_text(encoding="utf-8"))
AS_OF = ["--as-of", "2026-06-01"]
CELL = "vo/ontwerpen/kern/vakbekwaam"


def told(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> dict[str, Any]:
    ran = napl(capsys, root, [*arguments, "--format", "json"])
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    Draft202012Validator.check_schema(SHAPE)
    root = tiny(tmp_path)
    for arguments in (("noord",), ("noord", "--as-of", "2026-01-01"), ()):
        found = told(capsys, root, "region", *arguments)
        assert [error.message for error in Draft202012Validator(SHAPE).iter_errors(found)] == []


def test_the_json_schema_describes_every_property(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    found = told(capsys, tiny(tmp_path), "region", "noord", *AS_OF)
    parts = SHAPE["$defs"]
    assert set(found) | {"regions"} == set(SHAPE["properties"])
    assert set(found["cells"][0]) == set(parts["cell"]["properties"]) == set(parts["cell"]["required"])
    assert set(found["cells"][0]["perspectives"]["teachers"]) == set(parts["asked"]["oneOf"][2]["properties"])
    assert set(found["proposal"][0]) == set(parts["proposal"]["properties"])
    assert set(found["heard"]["teachers"]) == set(parts["group"]["properties"])


def test_json_has_the_three_perspectives_with_small_groups_hidden(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    found = told(capsys, tiny(tmp_path), "region", "noord", *AS_OF)
    assert found["heard"]["boards"]["participants"] == "hidden"
    assert found["heard"]["schools"]["participants"] == 8
    (cell,) = found["cells"]
    assert (cell["id"], cell["state"], cell["trajectories"]) == (CELL, "thin", ["lessenserie"])
    assert (cell["perspectives"]["schools"], cell["perspectives"]["boards"]) == ("hidden", "hidden")
    assert (cell["perspectives"]["teachers"]["asked"], cell["demand"], cell["agreement"]) == (25, 0.625, None)
    (item,) = found["proposal"]
    assert (item["id"], item["score"]) == (CELL, 0.1875)


@pytest.mark.parametrize("form", ["text", "md"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_people_read_the_same_figures(capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str, lang: str) -> None:
    ran = napl(capsys, tiny(tmp_path), ["region", "noord", *AS_OF, "--format", form, "--lang", lang])
    words = {"nl": ("prioriteit 5", "verborgen", "0,625", "dun"), "en": ("priority 5", "hidden", "0.625", "thin")}
    for word in (CELL, "25/40", *words[lang]):
        assert word in ran.out
    assert "6/8" not in ran.out
    assert "2/3" not in ran.out


def test_before_any_demand_the_region_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    for form in ("text", "md"):
        ran = napl(capsys, root, ["region", "noord", "--as-of", "2026-01-01", "--format", form])
        assert "Deze regio heeft nog geen vragen." in ran.out


def test_where_nothing_can_be_told_there_is_no_proposal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {"data/demands/noord-vo-leraren.yaml": ("asked: 25", "asked: 37")})
    for form in ("text", "md"):
        ran = napl(capsys, root, ["region", "noord", *AS_OF, "--format", form])
        assert "Geen voorstel" in ran.out
        assert "37" not in ran.out


@pytest.mark.parametrize("form", ["text", "md"])
def test_without_an_id_the_regions_are_listed(capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str) -> None:
    ran = napl(capsys, tiny(tmp_path), ["region", *AS_OF, "--format", form])
    (row,) = [line for line in ran.out.splitlines() if "noord" in line]
    assert row.replace("|", " ").split() == ["noord", "Regio", "Noord", "3", "1", "40", "8", "verborgen"]


def test_a_mistyped_region_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ran = napl(capsys, tiny(tmp_path), ["region", "nord"])
    assert ran.code == 2
    assert "noord" in ran.err


def test_the_output_can_go_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    shown = napl(capsys, root, ["region", "noord", *AS_OF]).out
    assert napl(capsys, root, ["region", "noord", *AS_OF, "--to", str(tmp_path / "kaart.txt")]).out == ""
    assert (tmp_path / "kaart.txt").read_text(encoding="utf-8") == shown


def test_the_agenda_counts_demand_from_its_date(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)

    def demand(day: str) -> dict[str, bool]:
        items = told(capsys, root, "gaps", "--agenda", "--as-of", day)["agenda"]
        return {item["id"]: item["factors"][0]["known"] for item in items}

    assert demand("2026-06-01")[CELL]
    assert [cell for cell, known in demand("2026-06-01").items() if known] == [CELL]
    assert not any(demand("2026-03-09").values())
