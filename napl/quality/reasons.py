"""Owns what verdicts say: for every rule, note, reason and need its id with the text in two languages."""

from collections.abc import Mapping

from napl.core.text import Text

STATE_TITLES: Mapping[str, Text] = {
    "submitted": Text("aangemeld", "submitted"),
    "in-review": Text("in beoordeling", "in review"),
    "conditional": Text("opgenomen onder voorwaarden", "conditional"),
    "admitted": Text("opgenomen", "admitted"),
    "rejected": Text("niet opgenomen", "rejected"),
    "lapsed": Text("verlopen", "lapsed"),
    "suspended": Text("opgeschort", "suspended"),
    "withdrawn": Text("ingetrokken", "withdrawn"),
}
RULES: Mapping[str, Text] = {
    "awaiting-assessment": Text(
        "Er is nog geen beoordeling die meetelt.",
        "No assessment counts yet.",
    ),
    "panel-incomplete": Text(
        "Het panel van ronde {round} is nog niet compleet.",
        "The panel of round {round} is not complete yet.",
    ),
    "predecessor-cycle": Text(
        "Het traject is volgens de gegevens een voorloper van zichzelf. Zo kan het niet in het register staan.",
        "By its data the trajectory is a predecessor of itself. It cannot be in the register like that.",
    ),
    "criteria-met": Text(
        "Genoeg gehaald voor opname. Niet gehaald: {failed}; dat mag hoogstens {bound_mandatory} en {bound_other} zijn.",
        "Enough was met for admission. Not met: {failed}; at most {bound_mandatory} and {bound_other} may fail.",
    ),
    "conditions-set": Text(
        "Niet gehaald: {failed}. Dat is te veel voor opname. Onder voorwaarden mag het hoogstens {bound_mandatory} en "
        "{bound_other} zijn.",
        "Not met: {failed}. That is too many for admission. Under conditions at most {bound_mandatory} and {bound_other} may "
        "fail.",
    ),
    "monitoring-missing": Text(
        "De criteria zijn gehaald, maar de jaarlijkse monitoring ontbreekt; die had er {monitoring_due} moeten zijn.",
        "The criteria are met, but the yearly monitoring is missing; it was due {monitoring_due}.",
    ),
    "mandatory-failed": Text(
        "Niet gehaald: {mandatory}. Dat mogen er hoogstens {bound_mandatory} zijn.",
        "Not met: {mandatory}. At most {bound_mandatory} may fail.",
    ),
    "others-failed": Text(
        "Niet gehaald: {others}. Dat mogen er hoogstens {bound_other} zijn.",
        "Not met: {others}. At most {bound_other} may fail.",
    ),
    "expired": Text(
        "Het oordeel gold tot en met {until}. De uitloop liep tot en met {grace_until}.",
        "The verdict held until {until}. The time of grace ran until {grace_until}.",
    ),
    "suspended": Text("Opgeschort door {by}: {reason}", "Suspended by {by}: {reason}"),
    "withdrawn": Text("De aanbieder trok het traject in: {reason}", "The provider withdrew the trajectory: {reason}"),
}
ALL_MET = Text("Alle criteria zijn gehaald.", "All criteria are met.")
"""What stands for `criteria-met` where no criterion fails at all."""
NOTES: Mapping[str, Text] = {
    "in-grace": Text("in uitloop", "in grace"),
    "condition-overdue": Text("voorwaarde over datum", "condition overdue"),
    "monitoring-missing": Text("monitoring ontbreekt", "monitoring missing"),
    "round-running": Text("nieuwe ronde loopt", "new round runs"),
}
DISCOUNTED: Mapping[str, Text] = {
    "before-submission": Text("de datum ligt voor de aanmelding", "its date is before the submission"),
    "assessor-unknown": Text("de beoordelaar staat niet in het register", "the assessor is not in the register"),
    "undeclared": Text(
        "er was op die dag geen verklaring van onafhankelijkheid",
        "there was no declaration of independence on that day",
    ),
    "tied": Text("de beoordelaar heeft een band met de aanbieder", "the assessor has a tie with the provider"),
    "framework-unknown": Text("het kader staat niet in het register", "the framework is not in the register"),
    "framework-not-in-force": Text("het kader gold niet op die dag", "the framework was not in force on that day"),
    "criteria-missing": Text("niet elk criterium is beoordeeld", "not every criterion was judged"),
    "score-unknown": Text("een score staat niet op de schaal", "a score is not on the scale"),
    "replaced": Text(
        "dezelfde beoordelaar gaf in deze ronde later een ander oordeel",
        "the same assessor judged again later in this round",
    ),
    "round-closed": Text(
        "het panel van deze ronde was al compleet; een nieuw oordeel vraagt een nieuwe ronde",
        "the panel of this round was complete already; a new judgement needs a new round",
    ),
    "round-out-of-order": Text(
        "de datum ligt voor het slot van een eerdere ronde",
        "its date is before the end of an earlier round",
    ),
    "other-framework": Text("de ronde gebruikt een ander kader", "the round uses another framework"),
    "appeal-same-panel": Text(
        "een bezwaar vraagt een ander panel dan de ronde ervoor",
        "an appeal needs another panel than the round before it",
    ),
}
ASSESSOR = (
    Text("onafhankelijke beoordelaar", "independent assessor"),
    Text("onafhankelijke beoordelaars", "independent assessors"),
)
NEEDS: Mapping[str, Text] = {
    "assessors": Text(
        "Nog {people} volgens `{framework}`.",
        "Another {people} by `{framework}`.",
    ),
    "profile": Text("Nog {missing} × {profile} in het panel.", "Another {missing} × {profile} on the panel."),
    "profile-of-sector": Text(
        "Nog {missing} × {profile} uit {sectors} in het panel.",
        "Another {missing} × {profile} from {sectors} on the panel.",
    ),
    "framework": Text(
        "Een kwaliteitskader dat nu geldt.",
        "A quality framework that is in force now.",
    ),
    "criterion": Text("{criterion} {title} moet voldoende zijn.", "{criterion} {title} must be met."),
    "condition": Text("Voor {due}: {text}", "By {due}: {text}"),
    "condition-overdue": Text("De termijn was {due}: {text}", "This was due {due}: {text}"),
    "new-round": Text("Een nieuwe ronde met een compleet panel.", "A new round with a complete panel."),
    "new-round-by": Text(
        "Een nieuwe ronde met een compleet panel, uiterlijk {date}.", "A new round with a complete panel, by {date}."
    ),
    "appeal-panel": Text("Bij bezwaar: een panel zonder {assessors}.", "For an appeal: a panel without {assessors}."),
    "monitoring-by": Text("Monitoring, uiterlijk {date}.", "Monitoring, by {date}."),
    "monitoring-overdue": Text("Monitoring; die had er {date} moeten zijn.", "Monitoring; it was due {date}."),
    "suspension-ends": Text("De opschorting eindigt na {date}.", "The suspension ends after {date}."),
    "suspension-open": Text("{by} heft de opschorting op.", "{by} ends the suspension."),
    "new-entry": Text(
        "Een nieuwe aanmelding als eigen traject, met dit als voorloper.",
        "A new submission as a trajectory of its own, with this one as its predecessor.",
    ),
    "predecessor": Text(
        "Een voorloper die niet naar dit traject terug verwijst, of geen.",
        "A predecessor that does not refer back to this trajectory, or none.",
    ),
}
DUE: Mapping[str, Text] = {
    "review-needed": Text("beoordeling nodig", "review needed"),
    "verdict-ends": Text("oordeel loopt af", "verdict ends"),
    "grace-ends": Text("uitloop eindigt", "grace ends"),
    "condition-due": Text("voorwaarde moet klaar zijn", "condition is due"),
    "monitoring-due": Text("monitoring moet er zijn", "monitoring is due"),
    "suspension-ends": Text("opschorting eindigt", "suspension ends"),
}
PROFILES: Mapping[str, Text] = {
    "teacher": Text("leraar", "teacher"),
    "expert": Text("deskundige", "expert"),
    "teacher-educator": Text("lerarenopleider", "teacher educator"),
    "school-leader": Text("schoolleider", "school leader"),
}


def failures(mandatory: int, other: int) -> Mapping[str, Text]:
    """Return how many criteria are not met, in words: the mandatory ones, the others, and both in one."""
    one, more = Text("criterium", "criterion"), Text("criteria", "criteria")
    some, rest = one if mandatory == 1 else more, one if other == 1 else more
    told = "verplicht" if mandatory == 1 else "verplichte"
    free, others = ("niet verplicht", "ander") if other == 1 else ("niet verplichte", "andere")
    return {
        "mandatory": Text(f"{mandatory} {told} {some.nl}", f"{mandatory} mandatory {some.en}"),
        "others": Text(f"{other} {free} {rest.nl}", f"{other} other {rest.en}"),
        "failed": Text(
            f"{mandatory} {told} en {other} {others} {rest.nl}", f"{mandatory} mandatory and {other} other {rest.en}"
        ),
    }


def filled(text: Text, /, **values: object) -> Text:
    """Return a text with its ``{names}`` filled; a value that is a Text is filled in the language of the text."""

    def within(language: str, pattern: str) -> str:
        texts = {name: getattr(value, language) if isinstance(value, Text) else value for name, value in values.items()}
        return pattern.format(**texts)

    return Text(within("nl", text.nl), within("en", text.en))
