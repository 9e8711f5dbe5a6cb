"""Which texts hold a telephone number, an e-mail address or markup, which fields count as text, and which words are roles."""

from pathlib import Path

import pytest

from napl.lint.prose import addresses, plain_prose, prose
from napl.lint.rule import rules
from napl.model.kind import kinds
from napl.workspace.opening import open_register
from tests.registers import TODAY, change, tiny

FILE = "data/trajectories/leerlijn.yaml"
SUMMARY = "summary: Ontwerp een leerlijn.\n"
RULES = tuple(
    rule
    for rule in rules()
    if rule.id
    in {"phone-in-text", "address-in-text", "markup-in-text", "http-link", "role-synonym", "dangling-reference"}
)


def found(root: Path) -> list[str]:
    return [finding.rule for finding in open_register(root, today=TODAY, rules=RULES).findings]


def of_summary(folder: Path, text: str) -> list[str]:
    """Return the rules that speak when the summary of a trajectory is `text`, in single quotes."""
    root = tiny(folder)
    change(root, {FILE: (SUMMARY, f"summary: '{text}'\n")})
    return found(root)


@pytest.mark.parametrize(
    "number",
    [
        "06-12345678",
        "06 12 34 56 78",
        "0612345678",
        "06-12-34-56-78",
        "020-1234567",
        "(020) 123 45 67",
        "020 - 1234567",
        "0512-123456",
        "0512 12 34 56",
        "+31 6 12345678",
        "+31 (0)20 123 45 67",
        "+31(0)612345678",
        "0031 20 1234567",
        "0201234567",
    ],
)
def test_a_telephone_number_is_found(number: str, tmp_path: Path) -> None:
    assert of_summary(tmp_path, f"Bel {number} voor een plek.") == ["phone-in-text"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2024, 2025 en 2026.",
        "In schooljaar 2025-2026.",
        "Van 01-09-2025 10.00 tot 06-09-2025 10.00 uur.",
        "Op 06-09-2025 en 06/10/2025.",
        "KvK 01234567.",
        "Zie 10.1016/j.edurev.2020.100365 en 10.1007/0612345678.",
        "ISBN 0198534531 of ISBN 0-19-853453-1.",
        "Met 0.5 fte en 06 groepen.",
        "Nummer 00310612345678901.",
        "Van 012345678901 tot 0612345678901.",
    ],
)
def test_other_numbers_are_no_telephone_numbers(text: str, tmp_path: Path) -> None:
    assert of_summary(tmp_path, text) == []


def test_what_an_escape_or_a_fold_hides_is_found(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {FILE: (SUMMARY, 'summary: "Mail jan\\u0040voorbeeld.nl, \\x3cb> of \\x306-12345678."\n')})
    assert sorted(found(root)) == ["address-in-text", "markup-in-text", "phone-in-text"]
    change(tiny(tmp_path / "fold"), {FILE: (SUMMARY, "summary: >-\n  Bel 06 1234\n  5678 voor een plek.\n")})
    assert found(tmp_path / "fold" / "register") == ["phone-in-text"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Een <b>vet</b> woord", "`<b>` is een HTML-tag"),
        ("Een <!-- verborgen --> woord", "`<!--` is een HTML-tag"),
        ("R&amp;D", "`&amp;` is een HTML-code voor een teken"),
        ("Een &#8364; teken", "`&#8364;` is een HTML-code voor een teken"),
        ("Lees [dit](https://voorbeeld.nl)", "`[dit](https://voorbeeld.nl)` is een link in Markdown"),
        ("Zie ![plaatje](a.png)", "`![plaatje](a.png)` is een plaatje in Markdown"),
        ("Zie **dit** plan", "`**dit**` is nadruk in Markdown"),
        ("*Let op*: nieuw", "`*Let op*` is nadruk in Markdown"),
        ("Zie _dit_ plan", "`_dit_` is nadruk in Markdown"),
        ("# Inhoud", "`# Inhoud` is een kop in Markdown"),
        ("Dag {{ naam }}", "`{{` is een code van een sjabloon"),
        ("Dag {% if a %}", "`{%` is een code van een sjabloon"),
    ],
)
def test_markup_is_named(text: str, shown: str, tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {FILE: (SUMMARY, f"summary: '{text}'\n")})
    (finding,) = open_register(root, today=TODAY, rules=RULES).findings
    assert (finding.rule, finding.message.nl) == ("markup-in-text", shown)


@pytest.mark.parametrize(
    "text",
    [
        "3 < 4 > 2",
        "R&D & meer",
        "[zo] (en zo)",
        "50% {niet}",
        "C:\\map",
        "5 * 3 is 5*3*1",
        "C# op #1",
        "leraar*in of docent*",
        "vul in: ____ of __",
        "een_id en een_id",
        "* zie *) en *)",
    ],
)
def test_signs_that_are_no_markup_may_stand(text: str, tmp_path: Path) -> None:
    assert of_summary(tmp_path, text) == []


def test_prose_is_what_the_schema_does_not_bind() -> None:
    trajectory = prose("trajectory")
    assert {("title",), ("outcomes", "*"), ("programme", "elements", "*", "quote")} <= set(trajectory)
    assert not {("id",), ("website",), ("submitted",), ("provider",), ("language", "*"), ("mode",)} & set(trajectory)
    assert ("contact", "email") not in prose("provider")
    assert ("registration",) not in prose("provider")
    assert ("website",) in addresses("provider")
    assert ("evidence", "*", "url") in addresses("trajectory")


def test_every_kind_has_prose() -> None:
    assert [name for name in kinds() if not prose(name)] == []


def test_every_address_without_encryption_is_found_and_left_to_a_person(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(
        root,
        {
            "data/paths/ontwerpen.yaml": ("url: https://", "url: http://"),
            FILE: ("website: https://", "website: http://"),
        },
    )
    findings = open_register(root, today=TODAY, rules=RULES).findings
    assert [(finding.rule, finding.safe, len(finding.edits)) for finding in findings] == [("http-link", False, 1)] * 2


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("curriculumontwikkelaar", []),
        ("Curriculumontwikkelaar", ["role-synonym"]),
        ("leerlijnontwikkelaar", ["role-synonym"]),
        ("mentor-van-studenten", ["role-synonym"]),
        ("mentor", ["dangling-reference"]),
        ("leerlijnontwikkelaars", ["dangling-reference"]),
    ],
)
def test_a_role_by_another_name_is_one_finding(word: str, expected: list[str], tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, {"data/paths/ontwerpen.yaml": ("role: curriculumontwikkelaar", f"role: {word}")})
    assert found(root) == expected


def test_a_word_for_two_roles_is_left_to_a_person(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(
        root,
        {
            "data/framework/roles.yaml": ("      - mentor van studenten\n", "      - leerlijnontwikkelaar\n"),
            "data/paths/ontwerpen.yaml": ("role: curriculumontwikkelaar", "role: leerlijnontwikkelaar"),
        },
    )
    (finding,) = open_register(root, today=TODAY, rules=RULES).findings
    assert (finding.message.nl, finding.edits) == (
        "`leerlijnontwikkelaar` is een ander woord voor de rol `curriculumontwikkelaar` of `werkplekbegeleider`",
        (),
    )


def test_a_field_of_markdown_may_hold_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    story = {"type": "string", "contentMediaType": "text/markdown"}
    fields = {
        "story": story,
        "title": {"type": "string", "pattern": "\\S"},
        "code": {"type": "string", "pattern": "^a$"},
    }
    schemas = {"article": {"type": "object", "properties": fields}}
    monkeypatch.setattr("napl.lint.prose.schema", schemas.__getitem__)
    assert prose("article") == (("story",), ("title",))
    assert plain_prose("article") == (("title",),)
