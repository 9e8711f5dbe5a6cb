"""Every message follows `--lang`, and without it the register; outside a register it follows the environment."""

import errno
import os
import re
from pathlib import Path

import pytest

from napl.core.reasons import _REASONS, not_readable, reason, unwritable
from napl.core.text import Language, Text, counted
from tests.cli.running import napl
from tests.registers import change, tiny

AS_OF = ["--as-of", "2026-06-01"]
SAID = {
    "lint": (["lint", "elders.yaml"], "is geen bestand van dit register", "is no file of this register"),
    "gaps": (["gaps", "--since", "weg"], "git kent hier geen revisie", "git knows no revision"),
    "gaps-table": (["gaps", *AS_OF], "Gedekt: 0 van 4 cellen", "Covered: 0 of 4 cells"),
    "agenda": (["gaps", "--agenda", *AS_OF], "streefcijfer", "target"),
    "quality": (["quality", *AS_OF], "opgenomen", "admitted"),
    "quality-early": (["quality", "leerlijn", "--as-of", "2020-01-01"], "nog niet aangemeld", "not submitted yet"),
    "classify": (["classify", "--suggest", "weg.txt"], "bestand of map bestaat niet", "no such file or folder"),
    "build": (["build", "--out", "data", *AS_OF], "ligt in de gegevens", "lies in the register's data"),
    "build-done": (["build", "--out", "public", *AS_OF], "bladzijden, ", "pages, "),
    "to": (
        ["quality", "--to", "weg/uit.txt", *AS_OF],
        "is niet te schrijven: bestand",
        "cannot write weg/uit.txt: no such",
    ),
    "rules": (["rules"], "ernst", "severity"),
    "explain": (["explain", "unknown-aspect"], "Zo niet:", "Not like this:"),
}


@pytest.mark.parametrize(("arguments", "nl", "en"), SAID.values(), ids=SAID)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_messages_follow_the_option_then_the_register(  # noqa: PLR0917  pytest gives them by name
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    nl: str,
    en: str,
    language: Language,
) -> None:
    other: Language = "en" if language == "nl" else "nl"
    monkeypatch.setenv("LC_ALL", f"{other}_{other.upper()}.UTF-8")
    root = tiny(tmp_path)
    if language == "en":
        change(root, {"data/register.yaml": ("language: nl", "language: en")})
    wanted = {"nl": nl, "en": en}
    ran = napl(capsys, root, arguments)
    assert wanted[language] in ran.out + ran.err
    ran = napl(capsys, root, [*arguments, "--lang", other])
    assert wanted[other] in ran.out + ran.err


def test_the_language_of_one_run_is_forgotten_in_the_next(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    assert "no file of this" in napl(capsys, root, ["lint", "weg.yaml", "--lang", "en"]).err
    assert "geen bestand van dit" in napl(capsys, root, ["lint", "weg.yaml"]).err


@pytest.mark.parametrize(("lang", "said"), [("nl", "staat een register van"), ("en", "A register of")])
def test_init_speaks_both(capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str, said: str) -> None:
    assert said in napl(capsys, tmp_path, ["init", "nieuw", "--lang", lang]).out
    again = napl(capsys, tmp_path, ["init", "nieuw", "--lang", lang])
    assert again.code == 3
    assert ("bestaat al" if lang == "nl" else "exists already") in again.err


def test_suggestions_speak_both(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    (tmp_path / "tekst.txt").write_text("Lessen ontwerpen\nJe ontwerpt een lessenserie.", encoding="utf-8")
    ran = napl(capsys, root, ["classify", "--suggest", str(tmp_path / "tekst.txt"), "--lang", "en"])
    said = ("These are suggestions", "Roles") if ran.code == 0 else ("no usable roles",)
    assert all(one in ran.out + ran.err for one in said)


def test_reasons_of_the_system_are_in_our_own_words() -> None:
    error = OSError(errno.EACCES, os.strerror(errno.EACCES))
    assert unwritable("x", error) == Text(
        "x is niet te schrijven: u hebt er geen rechten op", "cannot write x: you have no permission"
    )
    assert not_readable("x", error).nl == "x is niet te lezen: u hebt er geen rechten op"
    assert reason(OSError(errno.EXFULL, "Exchange full")) == Text("Exchange full", "Exchange full")
    assert reason(OSError("odd")) == Text("odd", "odd")
    assert all(one.nl != one.en for one in _REASONS.values())


def test_a_count_agrees_with_its_noun() -> None:
    noun = (Text("melding", "finding"), Text("meldingen", "findings"))
    assert [counted(number, *noun).en for number in (0, 1, 2)] == ["0 findings", "1 finding", "2 findings"]
    assert counted(1, *noun).nl == "1 melding"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_line_says_one_of_many(capsys: pytest.CaptureFixture[str], tmp_path: Path, lang: str) -> None:
    root = tiny(tmp_path)
    change(root, files={"data/reviews/kapot.yaml": "id: [\n"})
    wrong = re.compile(
        r"\b1 (findings|files|cells|trajectories|dates|pages|months|errors|warnings"
        r"|meldingen|bestanden|cellen|trajecten|termijnen|bladzijden|maanden|fouten|waarschuwingen)\b"
    )
    for arguments in (
        ["lint"],
        ["lint", "data/reviews/kapot.yaml"],
        ["lint", "--diff"],
        ["gaps"],
        ["gaps", "--sector", "po", "--price", "1"],
        ["gaps", "--agenda"],
        ["quality"],
        ["quality", "--state", "admitted"],
        ["quality", "due"],
        ["quality", "due", "--within", "1w"],
        ["classify"],
        ["build"],
    ):
        ran = napl(capsys, root, [*arguments, "--lang", lang, *AS_OF])
        assert not wrong.search(ran.out + ran.err), arguments
