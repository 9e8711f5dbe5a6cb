"""The documents and the program agree: what there is, is named; what is named, is there."""

import re
import tomllib
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from napl.cli.app import application
from napl.lint.catalogue import catalogue
from napl.lint.rule import rules as all_rules
from napl.model.kind import kinds
from napl.report.reporter import report_names
from tests.cli.running import napl

ROOT = Path(__file__).parents[1]
DECISIONS = ROOT / "docs" / "decisions"
OWN = tuple(ROOT / name for name in ("README.md", "BIJDRAGEN.md", "CONTRIBUTING.md", "CHANGELOG.md"))
DOCUMENTS = (*OWN, *sorted((ROOT / "docs").rglob("*.md")))
ARCHITECTURE = ROOT / "docs" / "architecture.md"
PARTS = ("Context", "Choice", "Why", "Alternatives", "Revisit when")
NOT_OURS = frozenset({"--constraint"})
"""Options of other programs that the documents name on their own."""
FENCED = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
SPAN = re.compile(r"`([^`\n]+)`")


@cache
def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


@cache
def everything() -> str:
    """Return the text that a reader can search: what is for users, and docs/."""
    return "\n".join(text_of(document) for document in DOCUMENTS if document.name != "CHANGELOG.md")


def options() -> dict[str, tuple[str, ...]]:
    """Return the long options of every command."""
    group = get_command(application())
    assert isinstance(group, TyperGroup)
    return {
        name: tuple(option for param in command.params for option in param.opts if option.startswith("--"))
        for name, command in group.commands.items()
    }


def rows(document: Path) -> tuple[str, ...]:
    return tuple(line for line in text_of(document).splitlines() if line.startswith("| "))


def test_every_command_is_in_the_table_of_the_readme() -> None:
    told = [found.group(1) for row in rows(ROOT / "README.md") if (found := re.match(r"\| `napl (\w+)` \|", row))]
    assert sorted(told) == sorted(options())


def test_every_option_of_lint_is_named() -> None:
    assert [option for option in options()["lint"] if f"`{option}`" not in everything()] == []


def test_every_reporter_is_named_with_what_it_is_for() -> None:
    assert [name for name in report_names() if not any(f"| `{name}` |" in row for row in rows(ARCHITECTURE))] == []


def test_every_kind_is_named_with_its_place() -> None:
    told = [row for row in rows(ARCHITECTURE) if re.match(r"\| `[a-z-]+` \| `data/", row)]
    assert told == [f"| `{kind.name}` | `data/{kind.place}` | {kind.title.nl} |" for kind in kinds().values()]


def test_every_layer_is_named_from_high_to_low() -> None:
    told = re.findall(r"`napl/(\w+)`", "\n".join(row for row in rows(ARCHITECTURE) if re.match(r"\| \d+ \|", row)))
    packages = sorted(path.parent.name for path in (ROOT / "napl").glob("*/__init__.py"))
    assert sorted(told) == packages
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(one for one in settings["tool"]["importlinter"]["contracts"] if one["type"] == "layers")
    checked = [set(re.findall(r"napl\.(\w+)", layer)) for layer in contract["layers"]]
    order = [number for name in told for number, layer in enumerate(checked) if name in layer]
    assert order == sorted(order)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    prose = FENCED.sub("", text_of(document))
    dead = []
    for target in LINK.findall(prose):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        full = (document.parent / path).resolve() if path else document
        if not full.exists() or (anchor and anchor not in anchors(full)):
            dead.append(target)
    assert dead == []


def anchors(document: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", FENCED.sub("", text_of(document)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_named_is_there(document: Path) -> None:
    text = text_of(document)
    known = options()
    spans = [span for span in SPAN.findall(FENCED.sub("", text)) if span.isascii()]
    every_option = (
        {option for some in known.values() for option in some}
        | {"--help", "--version", "--install-completion"}
        | NOT_OURS
    )
    assert [span for span in spans if re.fullmatch(r"--[a-z-]+", span) and span not in every_option] == []
    for span in spans:
        words = span.split()
        if words[0] == "napl" and len(words) > 1 and words[1][0] != "-":
            assert words[1] in known, span
            assert {word for word in words[2:] if word.startswith("--")} <= {*known[words[1]], "--help"}, span
        if words[:2] == ["napl", "explain"] and len(words) > 2 and words[2].islower():
            assert words[2] in catalogue(), span
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = re.findall(r"(?:`|^\s*|&& )make ((?:[a-z]+ ?)+)(?:`| *#|$)", text, re.MULTILINE)
    assert [one for some in named for one in some.split() if one not in targets] == []


@pytest.mark.parametrize("document", [*OWN, ARCHITECTURE, *sorted(DECISIONS.glob("*.md"))], ids=lambda path: path.name)
def test_files_that_are_named_exist(document: Path) -> None:
    tops = tuple(f"{path.name}/" for path in (*ROOT.iterdir(), *(ROOT / "napl").iterdir()) if path.is_dir())
    spans = [span for span in SPAN.findall(FENCED.sub("", text_of(document))) if span.startswith(tops)]
    named = [span for span in spans if re.fullmatch(r"[\w./-]+", span) and span not in {"dist/", "public/"}]
    assert [span for span in named if not (ROOT / span).exists() and not (ROOT / "napl" / span).exists()] == []


def test_decisions_are_numbered_and_in_the_index() -> None:
    names = sorted(path.name for path in DECISIONS.glob("[0-9]*.md"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    titles = [text_of(DECISIONS / name).splitlines()[0].removeprefix("# ").split(". ", 1) for name in names]
    told = [row for row in rows(DECISIONS / "README.md") if "](" in row]
    assert told == [f"| [{number}]({name}) | {title} |" for name, (number, title) in zip(names, titles, strict=True)]


@pytest.mark.parametrize("decision", sorted(DECISIONS.glob("[0-9]*.md")), ids=lambda path: path.stem)
def test_a_decision_has_its_five_parts(decision: Path) -> None:
    title, *lines = [line for line in text_of(decision).splitlines() if line]
    assert title.startswith(f"# {decision.name[:4]}. ")
    assert [line.split(".** ")[0].removeprefix("**") for line in lines] == list(PARTS)


def test_the_picture_says_what_it_shows() -> None:
    picture = ET.parse(ROOT / "docs" / "register.svg").getroot()
    names = {"title", "desc"}
    texts = {child.tag.rpartition("}")[2]: child.text for child in picture if child.tag.rpartition("}")[2] in names}
    assert all(texts[name] for name in names)
    assert set((picture.get("aria-labelledby") or "").split()) == {
        child.get("id") for child in picture if child.get("id")
    }


def test_the_white_spots_in_the_readme_are_those_of_the_shipped_register(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    ran = napl(capsys, ROOT, ["gaps", "curriculumdeskundigheid", "--sector", "vo", "--lang", "en"])
    assert ran.code == 0
    shown = (ROOT / "README.md").read_text(encoding="utf-8").split("```console\nCurriculumdeskundigheid")[1]
    assert ran.out == "Curriculumdeskundigheid" + shown.split("```")[0]


def test_the_architecture_names_every_rule_over_the_whole_register() -> None:
    told = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    sentence = told.split("rules over the whole register look at that:")[1].split(". They use")[0]
    assert re.findall(r"`([a-z-]+)`", sentence) == [rule.id for rule in all_rules() if rule.whole is not None]
