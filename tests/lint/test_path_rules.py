"""What rules over a path do where one example cannot show it: strands per level, missing vocabularies, several faults."""

from pathlib import Path

from napl.lint.rule import rules
from napl.workspace.opening import open_register
from tests.registers import TODAY, change, tiny

PATH = "data/paths/ontwerpen.yaml"
FILE = """\
id: rekenen
kind: role
title: Rekenen
summary: Van rekenles naar rekenbeleid.
sectors:
  - po
task: T2
status: {status}
version: 1.0.0
owner: Atelier rollen po
rationale: Kinderen rekenen beter als een team dezelfde aanpak heeft.
levels:
  - id: startbekwaam
  - id: vakbekwaam
dimensions:
  - id: wat
    title: Wat
    aspects:
      - id: samenhang
        title: Samenhang
        strands:
          - id: lessen
            title: Tussen lessen
          - id: vakken
            title: Tussen vakken
        cells:
          - level: startbekwaam
            descriptor:
              - strand: lessen
                text: Verbindt een rekenles met de vorige.
              - strand: vak
                text: Gebruikt een maat uit een andere les.
          - level: vakbekwaam
            descriptor:
              - strand: lessen
                text: Bouwt een blok op over drie weken.
              - strand: vakken
                text: Plant metingen samen met het vak natuur.
            outcomes:
              - id: samenhang-v1
                text: Ontwerpt een blok met twee vakken.
changelog:
  - version: 1.0.0
    date: 2025-01-01
    changes: Eerste versie.
sources:
  - title: Voorbeeldbron
"""


def told(root: Path, *names: str) -> list[tuple[str, int, str, str | None]]:
    """Return rule, line, message and advice (both in Dutch) of the findings of some rules."""
    findings = open_register(root, today=TODAY, rules=rules()).findings
    return [
        (found.rule, found.position.line, found.message.nl, found.advice.nl if found.advice else None)
        for found in findings
        if found.rule in names
    ]


def test_each_strand_needs_a_statement_on_each_level(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, files={"data/paths/rekenen.yaml": FILE.format(status="adopted")})
    assert told(root, "cell-without-descriptor", "unknown-strand") == [
        (
            "cell-without-descriptor",
            28,
            "de cel van `samenhang` op `startbekwaam` zegt niets over de lijn `vakken`",
            "voeg een uitspraak met `strand: vakken` toe",
        ),
        (
            "unknown-strand",
            31,
            "aspect `samenhang` heeft geen lijn `vak`; bedoelt u `vakken`?",
            "schrijf `lessen` of `vakken`",
        ),
    ]


def test_a_draft_may_have_gaps_but_no_unknown_strand(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, files={"data/paths/rekenen.yaml": FILE.format(status="draft")})
    assert [name for name, *_ in told(root, "cell-without-descriptor", "unknown-strand")] == ["unknown-strand"]


def test_an_adopted_path_gets_one_finding_for_each_thing_it_lacks(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    bare = FILE.format(status="revised").replace("owner: Atelier rollen po\n", "")
    change(root, files={"data/paths/rekenen.yaml": bare[: bare.index("changelog:")]})
    assert [(line, advice) for _, line, _, advice in told(root, "adopted-path-incomplete")] == [
        (8, "schrijf bij `owner` welk atelier het pad onderhoudt"),
        (8, "noem bij `sources` waar het pad op steunt"),
        (9, "voeg bij `changelog` bovenaan `version: 1.0.0` toe, met datum en wijzigingen"),
    ]


def test_a_refused_vocabulary_does_not_make_every_level_and_sphere_wrong(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    refused = {"data/framework/levels.yaml": "id: levels\n", "data/framework/spheres.yaml": "id: spheres\n"}
    spheres = ("  - id: startbekwaam\n", "  - id: startbekwaam\n    spheres:\n      bereik: eigen-klas\n")
    own = ("  level: startbekwaam\n", "  level: zijinstromer\n")
    change(root, swap={PATH: spheres, "data/trajectories/lessenserie.yaml": own}, files=refused)
    assert told(root, "level-order", "path-level-order", "unknown-sphere-step") == []


def test_an_own_level_between_two_of_the_framework_counts_as_higher_and_lower(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    level = (
        "  - id: vakbekwaam\n  - id: expert\n",
        "  - id: vakbekwaam\n  - id: coach\n    title: Coach\n  - id: expert\n",
    )
    step = ("    from_level: vakbekwaam\n    to_level: expert", "    from_level: expert\n    to_level: coach")
    change(root, swap={PATH: level, "data/trajectories/leerlijn.yaml": step})
    assert told(root, "level-order", "path-level-order") == [
        (
            "level-order",
            18,
            "de stap gaat van `expert` naar `coach`, maar dat is op pad `ontwerpen` geen hoger niveau",
            "kies bij `from_level` een lager niveau dan `expert`",
        )
    ]
    change(root, swap={"data/trajectories/leerlijn.yaml": (step[1], step[1].replace("expert", "vakbekwaam"))})
    assert told(root, "level-order") == []


def test_no_step_leads_to_the_lowest_level(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    exception = (
        "not_applicable:\n"
        "  - aspect: kern\n"
        "    to_level: {level}\n"
        "    reason: Dit leren leraren op hun eigen school.\n"
        "    by: Atelier rollen vo\n"
        "    date: 2025-01-01\n"
        "changelog:\n"
    )
    change(root, swap={PATH: ("changelog:\n", exception.format(level="startbekwaam"))})
    assert told(root, "level-order") == [
        (
            "level-order",
            47,
            "naar `startbekwaam` leidt geen stap: het is het laagste niveau van pad `ontwerpen`",
            "schrijf `vakbekwaam` of `expert`",
        )
    ]
    change(root, swap={PATH: ("    to_level: startbekwaam\n", "    to_level: experts\n")})
    assert told(root, "level-order") == [
        (
            "level-order",
            47,
            "pad `ontwerpen` heeft geen niveau `experts`; bedoelt u `expert`?",
            "schrijf `startbekwaam`, `vakbekwaam` of `expert`",
        )
    ]


def test_ids_of_strands_may_return_in_another_aspect(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    second = (
        FILE.format(status="draft").replace("id: samenhang\n", "id: verband\n").replace("samenhang-v1", "verband-v1")
    )
    aspect = second[second.index("      - id: verband") : second.index("changelog:")]
    both = FILE.format(status="draft").replace("changelog:\n", aspect + "changelog:\n")
    change(root, files={"data/paths/rekenen.yaml": both})
    assert told(root, "duplicate-inner-id") == []
    change(root, swap={"data/paths/rekenen.yaml": ("id: verband\n", "id: samenhang\n")})
    assert told(root, "duplicate-inner-id") == [
        (
            "duplicate-inner-id",
            42,
            "het kenmerk `samenhang` is al van nummer 1 onder `aspects`",
            "geef een van de twee een ander kenmerk",
        )
    ]


def test_a_level_that_is_listed_twice_is_found_once(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, swap={PATH: ("  - id: expert\n", "  - id: expert\n  - id: expert\n")})
    findings = open_register(root, today=TODAY, rules=rules()).findings
    assert [(found.rule, found.position.line) for found in findings] == [("duplicate-inner-id", 18)]
