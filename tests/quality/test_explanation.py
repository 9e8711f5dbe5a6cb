"""A verdict explains itself in full: who judged what and when, what did not count and why, what is needed next."""

from napl.core.text import Text
from napl.model.kinds.quality_framework import Equivalence
from napl.model.kinds.review import Condition
from napl.model.kinds.trajectory import HeldRecognition
from napl.quality.counting import Discounted
from napl.quality.explanation import ConditionSet, CriterionVerdict, Filled, JudgedBy, RoundHeld
from napl.quality.needs import Need
from napl.quality.verdict import Verdict
from tests.quality.building import (
    LOW,
    PASS,
    PEOPLE,
    WHY,
    explained,
    framework,
    monitoring,
    register,
    review,
    tied,
    trajectory,
)


def judged(by: str, profile: str, on: str, score: str) -> JudgedBy:
    return JudgedBy(review=f"r1-{by}-{on}", assessor=by, profile=profile, date=on, score=score, motivation=WHY)


def test_everything_of_a_conditional_verdict() -> None:
    condition = Condition(criterion="KK03", text="Noem de bronnen van de aanpak.", due="2026-01-01")
    peer = review("kenner-2", "2025-03-01", kind="peer", judgements=(), advice="Laat deelnemers vaker oefenen.")
    bound = review("verbonden", "2025-06-05")
    followed = monitoring("2026-05-01")
    nvao = Equivalence(recognition="nvao", criteria=("KK01",), score=PASS, reason="De NVAO beoordeelt dit al.")
    found = explained(
        register(
            [
                peer,
                review("leraar-vo", "2025-06-01", {"KK03": LOW}, conditions=(condition,)),
                bound,
                review("kenner", "2025-06-10", {"KK01": ""}),
                followed,
            ],
            assessors=[*PEOPLE, tied("verbonden")],
            frameworks=[framework(equivalences=(nvao,))],
            trajectories=[trajectory(recognition=(HeldRecognition(recognition="nvao", valid_until="2028-01-01"),))],
        ),
        "2026-06-01",
    )
    assert found == Verdict(
        trajectory="lessenserie",
        state="conditional",
        rule="conditions-set",
        reason=Text(
            "Niet gehaald: 0 verplichte en 1 ander criterium. Dat is te veel voor opname. Onder voorwaarden mag het hoogstens "
            "0 en 1 zijn.",
            "Not met: 0 mandatory and 1 other criterion. That is too many for admission. Under conditions at most 0 and 1 may "
            "fail.",
        ),
        since="2025-06-10",
        until="2027-06-10",
        grace_until="2027-12-10",
        round=1,
        framework="minimaal-1",
        monitoring_due="2027-05-01",
        condition_overdue=True,
        criteria=(
            CriterionVerdict(
                id="KK01",
                title="Leeruitkomsten",
                mandatory=True,
                score=PASS,
                passes=True,
                judgements=(judged("leraar-vo", "teacher", "2025-06-01", PASS),),
                equivalence=Filled(
                    recognition="nvao", valid_until="2028-01-01", score=PASS, reason="De NVAO beoordeelt dit al."
                ),
            ),
            CriterionVerdict(
                id="KK03",
                title="Onderbouwing",
                mandatory=False,
                score=LOW,
                passes=False,
                judgements=(
                    judged("leraar-vo", "teacher", "2025-06-01", LOW),
                    judged("kenner", "expert", "2025-06-10", PASS),
                ),
            ),
        ),
        conditions=(
            ConditionSet(
                review="r1-leraar-vo-2025-06-01",
                text="Noem de bronnen van de aanpak.",
                due="2026-01-01",
                overdue=True,
                criterion="KK03",
            ),
        ),
        discounted=(Discounted(bound, ("tied",)),),
        rounds=(
            RoundHeld(
                number=1,
                framework="minimaal-1",
                appeal=False,
                first="2025-06-01",
                last="2025-06-10",
                assessors=("leraar-vo", "kenner"),
                role="deciding",
                outcome="conditional",
            ),
        ),
        peers=(peer,),
        monitorings=(followed,),
        needs=(
            Need(
                "condition-overdue",
                Text(
                    "De termijn was 2026-01-01: Noem de bronnen van de aanpak.",
                    "This was due 2026-01-01: Noem de bronnen van de aanpak.",
                ),
            ),
            Need("criterion", Text("KK03 Onderbouwing moet voldoende zijn.", "KK03 Onderbouwing must be met.")),
            Need("monitoring-by", Text("Monitoring, uiterlijk 2027-05-01.", "Monitoring, by 2027-05-01.")),
            Need(
                "new-round-by",
                Text(
                    "Een nieuwe ronde met een compleet panel, uiterlijk 2027-06-10.",
                    "A new round with a complete panel, by 2027-06-10.",
                ),
            ),
        ),
    )
