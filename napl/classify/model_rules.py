"""Owns when a trajectory has the form of a model type: one rule a type, on structured fields only."""

from napl.classify import model_conditions as conditions
from napl.classify.label import Rule
from napl.classify.model_rule import ModelRule
from napl.core.text import KeyPath, Text

SESSIONS: KeyPath = ("load", "sessions")
AGENDA: KeyPath = ("programme", "agenda_by")
CLOSING: KeyPath = ("programme", "closing")
ENROLMENT: KeyPath = ("programme", "enrolment")
FIXED_GROUP: KeyPath = ("programme", "fixed_group")
PUPIL_NEED: KeyPath = ("conditions", "pupil_need")
PRODUCT: KeyPath = ("product",)


def _rule(name: str, nl: str, en: str) -> Rule:
    return Rule("model-type", f"model-{name}", Text(nl, en))


MODEL_RULES: dict[str, ModelRule] = {
    rule.type: rule
    for rule in (
        ModelRule(
            type="lezing-studiedag",
            rule=_rule(
                "lecture",
                "één bijeenkomst, en er is geen vervolg en geen praktijkopdracht genoemd",
                "one meeting, and neither follow-up nor practice assignment is mentioned",
            ),
            holds=conditions.is_lecture,
            fields=(SESSIONS,),
        ),
        ModelRule(
            type="training",
            rule=_rule(
                "training",
                "minstens {training_sessions} bijeenkomsten of een praktijkopdracht; de aanbieder bepaalt de agenda",
                "at least {training_sessions} meetings or a practice assignment; the provider sets the agenda",
            ),
            holds=conditions.is_training,
            fields=(SESSIONS, AGENDA),
            lists=("assignment",),
        ),
        ModelRule(
            type="e-learning",
            rule=_rule(
                "e-learning",
                "minstens {asynchronous_share:.0%} is op een eigen moment te doen, geheel of deels online",
                "at least {asynchronous_share:.0%} can be done in one's own time, wholly or partly online",
            ),
            holds=conditions.is_online,
            fields=(("programme", "asynchronous_share"), ("mode",)),
        ),
        ModelRule(
            type="cascade",
            rule=_rule(
                "cascade",
                "deelnemers scholen collega's, en de aanbieder bepaalt met welke inhoud",
                "participants train colleagues, and the provider sets the content",
            ),
            holds=conditions.is_cascade,
            fields=(AGENDA,),
            lists=("passing_on",),
            needs=frozenset({"passing_on"}),
        ),
        ModelRule(
            type="herstelgericht",
            rule=_rule(
                "shortfall",
                "deelname volgt op een vastgesteld tekort",
                "people take part because of an assessed shortfall",
            ),
            holds=conditions.follows_shortfall,
            fields=(("entry", "shortfall"),),
        ),
        ModelRule(
            type="diplomatraject",
            rule=_rule(
                "diploma",
                "eindigt met een erkend diploma, of met een beoordeling en een geldige erkenning",
                "ends in a recognised diploma, or in an assessment with a valid recognition",
            ),
            holds=conditions.ends_in_diploma,
            fields=(CLOSING,),
        ),
        ModelRule(
            type="standaardgericht",
            rule=_rule(
                "standard",
                "een openbare standaard is het kader, en aan het eind is er een beoordeling",
                "a public standard is the frame, and there is an assessment at the end",
            ),
            holds=conditions.follows_standard,
            fields=(CLOSING,),
            lists=("standard",),
            needs=frozenset({"standard"}),
        ),
        ModelRule(
            type="coaching",
            rule=_rule(
                "coaching",
                "minstens {individual_share:.0%} van het contact is individueel of in een duo, over het eigen werk",
                "at least {individual_share:.0%} of the contact is individual or in a pair, about one's own work",
            ),
            holds=conditions.is_coaching,
            fields=(("programme", "individual_share"), AGENDA),
            lists=("own_practice",),
        ),
        ModelRule(
            type="lesobservatie-feedback",
            rule=_rule(
                "observation",
                "minstens {observation_rounds} lesbezoeken, met feedback",
                "at least {observation_rounds} lesson visits, with feedback",
            ),
            holds=conditions.is_observation,
            lists=("observation", "expert_feedback", "colleague_feedback"),
            needs=frozenset({"observation"}),
        ),
        ModelRule(
            type="lesson-study",
            rule=_rule(
                "lesson-study",
                "deelnemers ontwerpen samen, kijken in de les en stellen bij",
                "participants design together, observe the lesson and revise it",
            ),
            holds=conditions.is_lesson_study,
            lists=("joint_design", "observation", "revision"),
            needs=frozenset({"joint_design", "observation", "revision"}),
        ),
        ModelRule(
            type="plg",
            rule=_rule(
                "community",
                "een vaste groep met een gedeelde vraag over leerlingen komt minstens {plg_sessions} keer bij elkaar, "
                "bepaalt mee wat er gebeurt en wordt niet beoordeeld",
                "a fixed group with a shared question about pupils meets at least {plg_sessions} times, "
                "has a say in what happens and is not assessed",
            ),
            holds=conditions.is_community,
            fields=(FIXED_GROUP, SESSIONS, AGENDA, CLOSING, PUPIL_NEED),
            lists=("question", "colleagues"),
            needs=frozenset({"colleagues"}),
        ),
        ModelRule(
            type="ontwikkelteam",
            rule=_rule(
                "design-team",
                "een groep die meebepaalt wat er gebeurt, ontwerpt samen materiaal voor de les",
                "a group that has a say in what happens designs material for lessons together",
            ),
            holds=conditions.is_design_team,
            fields=(ENROLMENT, FIXED_GROUP, AGENDA, PRODUCT),
            lists=("joint_design",),
            needs=frozenset({"joint_design"}),
        ),
        ModelRule(
            type="werkplekleren-stage",
            rule=_rule(
                "workplace",
                "minstens {workplace_share:.0%} van de uren is praktijk, in een andere school of in een bedrijf",
                "at least {workplace_share:.0%} of the hours is practice, in another school or in a company",
            ),
            holds=conditions.is_at_work,
            fields=(("load", "practice_hours"),),
            lists=("workplace",),
            needs=frozenset({"workplace"}),
        ),
        ModelRule(
            type="praktijkonderzoek",
            rule=_rule(
                "research",
                "deelnemers onderzoeken een eigen vraag met eigen gegevens en leveren een onderzoek op",
                "participants study a question of their own with data of their own and deliver the study",
            ),
            holds=conditions.is_research,
            fields=(PRODUCT,),
            lists=("question", "data"),
            needs=frozenset({"question", "data"}),
        ),
    )
}
"""The rule of every model type that facts can show. The types and families build on Kennedy (2005, 2014)."""
