"""Owns the words of what is asked of the steering group: one numbered sentence or two for each thing."""

from collections.abc import Iterable

from napl.programme.periodic.asks import Ask
from napl.programme.periodic.report import PeriodReport
from napl.report.periodic.document import Item
from napl.report.periodic.voice import Voice, by


def asked(report: PeriodReport, voice: Voice) -> tuple[Item, ...]:
    """Return every question, most pressing first."""
    return tuple(_item(one, voice) for one in report.asks)


def _item(one: Ask, voice: Voice) -> Item:
    match one.sort:
        case "overdue" | "behind" | "confirm":
            return _milestones(one, voice)
        case "labs":
            return _labs(one, voice)
        case "agenda":
            return _agenda(one, voice)
        case "waiting" | "tended":
            return _trajectories(one, voice)
        case "figures":
            years = voice.listed(str(year) for year in one.years)
            return Item(
                voice.say("Vul de cijfers over deelname aan.", "Complete the figures on participation."),
                voice.say(f"Van {years} ontbreken er nog.", f"Some of {years} are missing."),
            )


def _milestones(one: Ask, voice: Voice) -> Item:
    number = len(one.milestones)
    titles = voice.titles((found.milestone.title for found in one.milestones), 3)
    match one.sort:
        case "overdue":
            lead = voice.say(
                f"Besluit over {voice.count(number, ('mijlpaal', 'mijlpalen'), ('', ''))} over datum: alsnog, later of anders.",
                f"Decide on {number} overdue {by(number, 'milestone', 'milestones')}: still, later or otherwise.",
            )
            return Item(lead)
        case "behind":
            lead = voice.say(
                f"Stuur bij op {voice.count(number, ('mijlpaal', 'mijlpalen'), ('', ''))} nu de datum nog niet voorbij is.",
                f"Adjust {voice.count(number, ('', ''), ('milestone', 'milestones'))} while the date is still ahead.",
            )
            return Item(lead)
    whom = voice.listed(_once(found.milestone.confirmation_by or "" for found in one.milestones))
    lead = voice.say(
        f"Laat bevestigen of {titles} bereikt {by(number, 'is', 'zijn')}.",
        f"Have it confirmed whether {titles} {by(number, 'was', 'were')} reached.",
    )
    return Item(lead, voice.say(f"Door: {whom}.", f"By: {whom}."))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _labs(one: Ask, voice: Voice) -> Item:
    number = len(one.labs)
    titles = voice.listed((line.standing.lab.title for line in one.labs), 3)
    return Item(
        voice.say(
            f"Spreek af hoe {'dit lab' if number == 1 else f'deze {number} labs'} de vertraging "
            f"{by(number, 'inhaalt', 'inhalen')}.",
            f"Agree how {'this lab makes' if number == 1 else f'these {number} labs make'} up for the delay.",
        ),
        f"{titles}.",
    )


def _agenda(one: Ask, voice: Voice) -> Item:
    cells = voice.listed((f"{voice.cell(place.item.cell)} ({voice.where(place.item.cell)})" for place in one.places), 3)
    return Item(
        voice.say(
            f"Wijs een opdrachtgever aan voor de {by(len(one.places), 'eerste witte vlek', 'hoogste witte vlekken')} "
            "van de ontwikkelagenda.",
            f"Name an owner for the highest {by(len(one.places), 'white spot', 'white spots')} of the development agenda.",
        ),
        f"{cells}.",
    )


def _trajectories(one: Ask, voice: Voice) -> Item:
    number = len(one.trajectories)
    count = voice.count(number, ("traject", "trajecten"), ("trajectory", "trajectories"))
    if one.sort == "waiting":
        return Item(
            voice.say("Zorg voor genoeg beoordelaars.", "See to enough assessors."),
            voice.say(
                f"{count} {by(number, 'wacht', 'wachten')} op een oordeel.",
                f"{count} {by(number, 'waits', 'wait')} for a verdict.",
            ),
        )
    return Item(
        voice.say("Laat het programmabureau aanbieders aanspreken.", "Have the programme office approach providers."),
        voice.say(
            f"Bij {count} ontbreekt de monitoring of is een voorwaarde over datum.",
            f"Of {count} monitoring is missing or a condition is overdue.",
        ),
    )
