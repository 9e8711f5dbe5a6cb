"""Wrong use is refused with exit code 2 and a text that says what to give instead; the shell completes what exists."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from napl.cli.completion import finding_ids, listed_finding_ids
from napl.lint.catalogue import catalogue
from tests.cli.running import napl
from tests.registers import change, tiny

ROOT = Path(__file__).parents[2]
WRONG = {
    "fix and diff": (["lint", "--fix", "--diff"], "give one of them"),
    "diff as json": (["lint", "--diff", "--format", "json"], "a diff has one format"),
    "nothing left": (["lint", "--select", "http-link", "--ignore", "http-link"], "nothing would be checked"),
    "help for no command": (["help", "lnt"], "Did you mean 'lint'?"),
    "format": (["lint", "--format", "jsno"], "do you mean 'json'?"),
    "format of quality": (["quality", "--format", "tekst"], "do you mean 'text'?"),
    "language": (["lint", "--lang", "de"], "'de' is not one of 'nl', 'en'"),
    "severity": (["lint", "--fail-on", "warnin"], "do you mean 'warning'?"),
    "rule": (["explain", "unknown-aspct"], "do you mean 'unknown-aspect'?"),
    "option": (["lint", "--selct", "x"], "--select"),
    "command": (["qualty"], "Did you mean 'quality'?"),
    "path": (["gaps", "ontwerpn"], "do you mean 'ontwerpen'?"),
    "sector": (["gaps", "--sector", "vvo"], "do you mean 'vo'?"),
    "region": (["gaps", "--region", "nord"], "do you mean 'noord'?"),
    "mode": (["gaps", "--mode", "onlin"], "do you mean 'online'?"),
    "taught in": (["gaps", "--language", "dutch"], "a code of two letters"),
    "cell": (["gaps", "--stub", "po/ontwerpen/kern/experd"], "do you mean 'po/ontwerpen/kern/expert'?"),
    "nothing near": (["quality", "xxxxxxxx"], "there are: leerlijn, lessenserie"),
    "verdict": (["quality", "lessenseri"], "do you mean 'lessenserie'?"),
    "label": (["classify", "lessenseri"], "do you mean 'lessenserie'?"),
    "lab": (["lab", "lab-nord"], "do you mean 'lab-noord'?"),
    "suggest and ids": (["classify", "leerlijn", "--suggest", "x"], "reads one text"),
    "stub as json": (["gaps", "--stub", "a/b/c/d", "--format", "json"], "--stub has no format json; it has: text"),
    "stub as csv": (["gaps", "--stub", "a/b/c/d", "--format", "csv"], "--stub has no format csv"),
    "agenda and since": (["gaps", "--agenda", "--since", "HEAD"], "--agenda and --since each ask for something else"),
    "agenda and with": (["gaps", "--agenda", "--with", "x"], "--agenda and --with each"),
    "agenda and stub": (["gaps", "--agenda", "--stub", "x"], "--agenda and --stub each"),
    "since and with": (["gaps", "--since", "HEAD", "--with", "x"], "--since and --with each"),
    "since and stub": (["gaps", "--since", "HEAD", "--stub", "x"], "--since and --stub each"),
    "with and stub": (["gaps", "--with", "x", "--stub", "x"], "--with and --stub each"),
    "limit alone": (["gaps", "--limit", "3"], "--limit belongs to --agenda"),
    "misses and agenda": (["gaps", "--misses", "--agenda"], "it does not go with --agenda"),
}


@pytest.mark.parametrize(("arguments", "said"), WRONG.values(), ids=WRONG)
def test_it_is_told_what_to_give_instead(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: list[str], said: str
) -> None:
    ran = napl(capsys, tiny(tmp_path), arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in re.sub(r"[\s│]+", " ", ran.err)


def test_an_agenda_without_weights_says_what_is_missing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, files={"data/framework/agenda.yaml": None})
    ran = napl(capsys, root, ["gaps", "--agenda"])
    assert (ran.code, ran.out) == (3, "")
    assert "`data/framework/agenda.yaml`" in ran.err


def completed(folder: Path, line: str) -> list[str]:
    """Return what bash completes at the end of a line."""
    words = line.split(" ")
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "_NAPL_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    script = "import sys; from napl.entry import main; sys.argv = ['napl']; sys.exit(main())"
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.stderr == ""
    return ran.stdout.split()


def test_the_shell_completes_what_the_register_has(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    assert completed(root, "napl quality less") == ["lessenserie"]
    assert completed(root, "napl quality d") == ["due"]
    assert completed(root, "napl classify le") == ["leerlijn", "lessenserie"]
    assert completed(root, "napl gaps on") == ["ontwerpen"]
    assert completed(root, "napl gaps --sector v") == ["vo"]
    assert completed(root, "napl gaps --region n") == ["noord"]
    assert completed(root, "napl explain unknown-asp") == ["unknown-aspect"]
    assert completed(root, "napl lint --format j") == ["json", "junit"]
    assert completed(tmp_path, f"napl quality --register {root} less") == ["lessenserie"]


def test_outside_a_register_the_shell_completes_in_silence(tmp_path: Path) -> None:
    for line in ("napl quality l", "napl classify l", "napl gaps o", "napl gaps --sector v", "napl gaps --region n"):
        assert completed(tmp_path, line) in ([], ["due"]), line
    assert completed(tmp_path, "napl explain unknown-asp") == ["unknown-aspect"]


def test_a_list_of_ids_is_completed_at_its_end() -> None:
    assert finding_ids("") == sorted(catalogue())
    assert listed_finding_ids("bad-yaml,unknown-asp") == ["bad-yaml,unknown-aspect"]
    assert listed_finding_ids("bad-yaml,bad-ya") == []


def test_advice_never_leads_to_a_name_that_is_taken(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    folder = root / "data" / "providers"
    text = (folder / "academie.yaml").read_text(encoding="utf-8")
    (folder / "ander-huis.yaml").write_text(text, encoding="utf-8")
    (folder / "Ander_Huis.yaml").write_text(text, encoding="utf-8")
    (folder / "vrij.yaml").write_text(text.replace("id: academie", "id: nieuw-huis"), encoding="utf-8")
    lint = ["lint", "--select", "id-file-mismatch", "--lang", "en"]
    told = dict(re.findall(r"id-file-mismatch (\S+?):.*?Advice: (.*?)\n", napl(capsys, root, lint).out, re.DOTALL))
    assert told == {
        "data/providers/Ander_Huis.yaml": "`academie.yaml` exists already; choose a new id and give the file the same name",
        "data/providers/ander-huis.yaml": "write `id: ander-huis`",
        "data/providers/vrij.yaml": "write `id: vrij`, or rename the file",
    }
