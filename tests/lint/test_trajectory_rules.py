"""What rules over a trajectory do where one example cannot show it: paths that are missing, today, mendings, messages."""

from datetime import date
from pathlib import Path

from tests.lint.opening import FILE, opened, told
from tests.registers import change, tiny


def test_a_path_for_none_of_the_sectors_is_found_beside_one_that_fits(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    second = (root / "data/paths/ontwerpen.yaml").read_text(encoding="utf-8")
    second = second.replace("id: ontwerpen\n", "id: opleiden\n", 1).replace("  - po\n  - vo\n", "  - mbo\n", 1)
    serves = "  - path: opleiden\n    aspects:\n      - kern\n    from_level: vakbekwaam\n    to_level: expert\n"
    change(root, swap={FILE: ("origin: provider\n", serves + "origin: provider\n")})
    assert told(root, "sector-outside-path", "unknown-aspect", "unknown-outcome", "level-order") == []
    change(root, files={"data/paths/opleiden.yaml": second})
    assert told(root, "sector-outside-path") == [
        (
            21,
            "pad `opleiden` is voor `mbo`, het traject voor `vo`",
            "kies een pad voor `vo`, of voeg `mbo` toe bij `sectors`",
        )
    ]


def test_a_sector_that_no_path_has_is_found_once_and_never_where_a_path_is_missing(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, swap={FILE: ("sectors:\n  - vo\n", "sectors:\n  - mbo\n")})
    assert told(root, "sector-outside-path") == [
        (
            9,
            "sector `mbo` hoort bij geen enkel pad onder `serves` (`ontwerpen`)",
            "haal `mbo` weg, voeg bij `serves` een pad voor `mbo` toe, of kies `po` of `vo`",
        )
    ]
    change(root, swap={FILE: ("  - path: ontwerpen\n", "  - path: ontwerpers\n")})
    assert told(root, "sector-outside-path") == []


def test_an_entry_level_of_a_missing_path_is_not_judged(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(
        root,
        swap={FILE: ("  level: vakbekwaam\nserves:\n  - path: ontwerpen", "  level: coach\nserves:\n  - path: leiden")},
    )
    assert told(root, "level-order") == []


def test_a_trajectory_without_cells_enters_on_a_level_of_the_framework(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    text = (root / FILE).read_text(encoding="utf-8")
    serves = text[text.index("serves:") : text.index("origin:")]
    change(root, swap={FILE: (serves, "serves: []\n")})
    assert told(root, "level-order", "sector-outside-path") == []
    change(root, swap={FILE: ("  level: vakbekwaam", "  level: vakbekwamen")})
    assert told(root, "level-order") == [
        (
            12,
            "het kader en de paden van dit traject hebben geen niveau `vakbekwamen`; bedoelt u `vakbekwaam`?",
            "schrijf `startbekwaam`, `vakbekwaam` of `expert`",
        )
    ]


def test_the_register_decides_how_far_hours_and_credits_may_be_apart(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    change(root, swap={FILE: ("self_study_hours: 60", "self_study_hours: 96")})
    assert told(root, "load-contradiction") == [
        (
            35,
            "5 EC is ongeveer 140 uur, maar de uren zijn samen 176",
            "bij 176 uur hoort ongeveer 6.3 EC; verbeter `ec` of de uren, of schrijf `unknown`",
        )
    ]
    change(root, swap={"data/register.yaml": ("hours_tolerance: 0.25", "hours_tolerance: 0.3")})
    assert told(root, "load-contradiction") == []
    change(root, swap={FILE: ("contact_hours: 20", "contact_hours: 0")}, files={"data/register.yaml": "id: register\n"})
    assert told(root, "load-contradiction") == [
        (
            30,
            "`contact_hours` is 0; dat is te weinig voor 5 bijeenkomsten",
            "tel bij `contact_hours` alle uren met een begeleider of groep, of schrijf `unknown`",
        )
    ]


def test_a_share_that_looks_like_a_percentage_gets_a_suggestion_that_a_person_must_agree_to(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    share = (
        "  enrolment: individual\n",
        "  enrolment: individual\n  asynchronous_share: 30\n  individual_share: 250\n",
    )
    change(root, swap={FILE: share})
    found = [found for found in opened(root).findings if found.rule == "share-out-of-range"]
    advice = [finding.advice.nl for finding in found if finding.advice]
    assert advice == ["30 procent schrijft u als `0.3`", "schrijf een getal van 0 tot en met 1, of `unknown`"]
    assert [(finding.safe, [edit.text for edit in finding.edits]) for finding in found] == [
        (False, ["0.3"]),
        (False, []),
    ]


def test_a_recognition_that_has_run_out_implies_nothing(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    held = "recognition:\n  - recognition: nvao\n    valid_until: 2026-06-01\ndeclared:\n  formality: formeel\n"
    change(root, swap={FILE: ("recognition: []\n", held)})
    assert told(root, "formality-contradicts-recognition") == []
    assert told(root, "formality-contradicts-recognition", today=date(2026, 6, 2)) == [
        (
            54,
            "opgegeven is `formeel`, maar geen geldige erkenning wijst daarop en de afsluiting is `attendance`",
            "voeg de erkenning toe, schrijf `closing: recognised-diploma`, of geef een andere formaliteit op",
        )
    ]
    change(root, swap={FILE: ("closing: attendance", "closing: recognised-diploma")})
    assert told(root, "formality-contradicts-recognition", today=date(2026, 6, 2)) == []
    change(root, swap={FILE: ("  formality: formeel", "  formality: non-formeel")})
    assert told(root, "formality-contradicts-recognition") == [
        (
            54,
            "opgegeven is `non-formeel`, maar uit de erkenning `nvao` volgt `formeel`",
            "schrijf `formeel`, of haal de erkenning weg als die niet klopt",
        )
    ]


def test_periods_that_end_before_they_begin(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    ended = ("valid_from: 2024-01-01\n", "valid_from: 2024-01-01\nvalid_until: 2023-12-31\n")
    change(root, swap={"data/quality/minimaal-1.yaml": ended})
    with (root / FILE).open("a", encoding="utf-8") as file:
        file.write(
            "suspended:\n  date: 2025-01-31\n  until: 2025-01-30\n  reason: Er loopt een onderzoek.\n  by: Bureau\n"
        )
    assert told(root, "dates-out-of-order") == [
        (
            7,
            "2023-12-31 ligt voor 2024-01-01, de datum bij `valid_from`",
            "schrijf 2024-01-01 of later, of verbeter `valid_from`",
        ),
        (
            53,
            "2025-01-31 ligt voor 2025-02-01, de datum bij `submitted`",
            "schrijf 2025-02-01 of later, of verbeter `submitted`",
        ),
        (
            54,
            "2025-01-30 ligt voor 2025-01-31, de datum bij `suspended.date`",
            "schrijf 2025-01-31 of later, of verbeter `suspended.date`",
        ),
    ]
