"""`napl route` reads a position, refuses what it cannot, and tells the route in three forms."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.running import napl

REPOSITORY = Path(__file__).parents[2]
POSITION = {
    "napl": "position", "version": 1, "path": "curriculumdeskundigheid", "path_version": "1.0.0",
    "aspects": {"relevantie": {"now": "startbekwaam", "want": "expert"}},
}  # fmt: skip


@pytest.fixture
def position(tmp_path: Path) -> str:
    file = tmp_path / "positie.json"
    file.write_text(json.dumps(POSITION), encoding="utf-8")
    return str(file)


def test_json_has_the_shape_that_is_published(capsys: pytest.CaptureFixture[str], position: str) -> None:
    ran = napl(capsys, REPOSITORY, ["route", position, "--sector", "vo", "--format", "json"])
    told = json.loads(ran.out)
    schema = json.loads((REPOSITORY / "docs" / "formats" / "route.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, schema, cls=jsonschema.Draft202012Validator)
    assert ran.code == 0
    assert told["legs"][0]["steps"] == ["relevantie/vakbekwaam"]


@pytest.mark.parametrize(("lang", "said"), [("nl", "Samen: "), ("en", "Together: ")])
def test_text_and_markdown_tell_the_same_route(
    capsys: pytest.CaptureFixture[str], position: str, lang: str, said: str
) -> None:
    for form in ("text", "md"):
        ran = napl(capsys, REPOSITORY, ["route", position, "--sector", "vo", "--format", form, "--lang", lang])
        assert ran.code == 0
        assert "Wat doet ertoe? Kiezen in je vak" in ran.out
        assert said in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--sector", "v"], "there is no sector 'v'"),
        (["--region", "scoop"], "do you mean 'scope'?"),
        (["--from", "morgen"], "'morgen' is no date"),
        (["--mode", "onlin"], "online"),
    ],
)
def test_wrong_wishes_are_refused(
    capsys: pytest.CaptureFixture[str], position: str, arguments: list[str], said: str
) -> None:
    ran = napl(capsys, REPOSITORY, ["route", position, *arguments])
    assert ran.code == 2
    assert said in " ".join(ran.err.replace("│", " ").split())


def test_a_position_on_no_path_and_a_file_that_is_none(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "positie.json"
    file.write_text(json.dumps(POSITION | {"path": "curriculumdeskundigheit"}), encoding="utf-8")
    assert napl(capsys, REPOSITORY, ["route", str(file)]).code == 2
    file.write_text("{}", encoding="utf-8")
    assert napl(capsys, REPOSITORY, ["route", str(file)]).code == 3
    assert napl(capsys, REPOSITORY, ["route", str(tmp_path / "weg.json")]).code == 3


WISHED = POSITION | {"wishes": {"sector": "vo", "hours": "60", "by": "price", "mode": [], "region": ""}}


def told(capsys: pytest.CaptureFixture[str], file: Path, *options: str) -> object:
    ran = napl(capsys, REPOSITORY, ["route", str(file), *options, "--format", "json"])
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_wishes_in_a_plan_count_and_options_go_before_them(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    plain, wished = tmp_path / "plain.json", tmp_path / "wished.json"
    plain.write_text(json.dumps(POSITION), encoding="utf-8")
    wished.write_text(json.dumps(WISHED), encoding="utf-8")
    asked = ("--sector", "vo", "--hours", "60", "--by", "price")
    assert told(capsys, wished) == told(capsys, plain, *asked)
    assert told(capsys, wished) != told(capsys, plain)
    assert told(capsys, wished, "--hours", "1") == told(capsys, plain, *asked, "--hours", "1")


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({"hours": "veel"}, "'veel' is no number"),
        ({"hours": "nan"}, "'nan' is no number"),
        ({"region": "scoop"}, "do you mean 'scope'?"),
        ({"mode": ["onlin"]}, "do you mean 'online'?"),
        ({"by": "uren"}, "there is no by 'uren'"),
        ({"start": "morgen"}, "'morgen' is no date"),
    ],
)
def test_a_wrong_wish_in_a_plan_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, wishes: dict[str, object], said: str
) -> None:
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(POSITION | {"wishes": wishes}), encoding="utf-8")
    ran = napl(capsys, REPOSITORY, ["route", str(file)])
    assert ran.code == 2
    assert said in " ".join(ran.err.replace("│", " ").split())
