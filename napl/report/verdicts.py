"""Owns how verdicts are shown to people: a table of all, and the whole story of one."""

from collections.abc import Iterable, Iterator, Mapping

from napl.core.text import Language, Text, counted
from napl.model.entity import Date
from napl.model.kinds.review import Review
from napl.model.register import Register
from napl.quality.counting import Discounted
from napl.quality.explanation import CriterionVerdict, RoundHeld
from napl.quality.reasons import DISCOUNTED, NOTES, PROFILES, STATE_TITLES
from napl.quality.standing import STATES, Standing
from napl.quality.verdict import Verdict
from napl.report.escape import visible
from napl.report.grid import Grid
from napl.report.words import TRAJECTORY

_HEADS = Text("traject|stand|sinds|tot en met|let op", "trajectory|state|since|until|note")
_ROLES: Mapping[str, Text] = {
    "deciding": Text("beslist", "decides"),
    "earlier": Text("eerder oordeel", "earlier verdict"),
    "incomplete": Text("panel niet compleet", "panel incomplete"),
    "void": Text("telt niet", "does not count"),
}


def state_text(standing: Standing, language: Language) -> str:
    """Return the state in words."""
    return STATE_TITLES[standing.state].within(language)


def notes_text(standing: Standing, language: Language) -> str:
    """Return what else must be seen, as one line; empty where there is nothing."""
    notes = (NOTES[name].within(language) for name in standing.notes)
    return ", ".join(notes)


def verdicts_table(standings: Mapping[str, Standing], language: Language) -> Grid:
    """Return a table with a row for every trajectory."""
    rows = []
    for name, one in standings.items():
        last = None if one.state == "lapsed" else one.grace_until if one.in_grace else one.until
        rows.append((name, state_text(one, language), one.since, last or "", notes_text(one, language)))
    return Grid(heads=tuple(_HEADS.within(language).split("|")), rows=tuple(rows), fixed=frozenset({0, 2, 3}))


def counted_text(standings: Iterable[Standing], as_of: Date, language: Language) -> str:
    """Return the line below the table: how many trajectories are in each state, and on which day."""
    found = [one.state for one in standings]
    states = (f"{found.count(state)} {STATE_TITLES[state].within(language)}" for state in STATES if state in found)
    day = Text(f" op {as_of}", f" on {as_of}").within(language)
    total = f"{counted(len(found), *TRAJECTORY).within(language)}{day}"
    return f"{total}: {', '.join(states)}" if found else total


def verdict_text(register: Register, verdict: Verdict, language: Language) -> str:
    """Return one verdict in full as plain text: state and reason, criteria, what did not count, what is needed next."""
    trajectory = register.trajectories[verdict.trajectory]
    blocks = [
        [f"{trajectory.title} ({trajectory.id})", *_head(verdict, language)],
        _block(Text("Criteria", "Criteria"), _criteria(verdict.criteria, language), language),
        _block(Text("Rondes", "Rounds"), (_round(one, language) for one in verdict.rounds), language),
        _block(
            Text("Telt niet mee", "Not counted"), (_discounted(one, language) for one in verdict.discounted), language
        ),
        _block(
            Text("Collegiale raad (telt niet mee)", "Peer reviews (not counted)"), map(_peer, verdict.peers), language
        ),
        _block(
            Text("Monitoring (telt niet mee)", "Monitoring (not counted)"),
            map(_monitoring, verdict.monitorings),
            language,
        ),
        _block(
            Text("Nodig voor de volgende stap", "Needed for the next step"),
            (f"  - {need.text.within(language)}" for need in verdict.needs),
            language,
        ),
    ]
    return "\n".join("".join(f"{visible(line)}\n" for line in block) for block in blocks if block)


def _block(title: Text, lines: Iterable[str], language: Language) -> list[str]:
    found = list(lines)
    return [title.within(language), *found] if found else []


def _head(verdict: Verdict, language: Language) -> Iterator[str]:
    dutch = language == "nl"
    terms = [f"{'sinds' if dutch else 'since'} {verdict.since}"]
    if verdict.until is not None and verdict.state != "lapsed":
        terms.append(f"{'tot en met' if dutch else 'until'} {verdict.until}")
    if verdict.in_grace:
        terms.append(f"{'uitloop tot en met' if dutch else 'grace until'} {verdict.grace_until}")
    yield f"{'Stand' if dutch else 'State'}: {state_text(verdict, language)}, {', '.join(terms)}"
    yield f"{'Waarom' if dutch else 'Why'}: {verdict.reason.within(language)} [{verdict.rule}]"
    if verdict.framework is not None:
        yield f"{'Kader' if dutch else 'Framework'}: {verdict.framework}, {'ronde' if dutch else 'round'} {verdict.round}"
    if verdict.beneath is not None:
        without = "Zonder dit besluit" if dutch else "Without this decision"
        yield f"{without}: {state_text(verdict.beneath, language)}, {'sinds' if dutch else 'since'} {verdict.beneath.since}"
    if verdict.notes:
        yield f"{'Let op' if dutch else 'Note'}: {notes_text(verdict, language)}"


def _criteria(criteria: Iterable[CriterionVerdict], language: Language) -> Iterator[str]:
    mandatory = Text("verplicht", "mandatory").within(language)
    for one in criteria:
        sign = "✓" if one.passes else "✗"
        yield f"  {sign} {one.id} {one.title}{f' ({mandatory})' if one.mandatory else ''}: {one.score}"
        for judged in one.judgements:
            profile = PROFILES.get(judged.profile, Text(judged.profile, judged.profile)).within(language)
            yield f"      {judged.date} {judged.assessor} ({profile}): {judged.score}. {judged.motivation}"
        if one.equivalence is not None:
            filled = Text("erkenning", "recognition").within(language)
            yield f"      {filled} {one.equivalence.recognition}: {one.equivalence.score}. {one.equivalence.reason}"


def _round(one: RoundHeld, language: Language) -> str:
    appeal = f", {Text('bezwaar', 'appeal').within(language)}" if one.appeal else ""
    outcome = f": {STATE_TITLES[one.outcome].within(language)}" if one.outcome is not None else ""
    role = _ROLES[one.role].within(language)
    return f"  {one.number}. {one.framework}{appeal}, {one.first} / {one.last}, {', '.join(one.assessors)}: {role}{outcome}"


def _discounted(one: Discounted, language: Language) -> str:
    reasons = "; ".join(DISCOUNTED[name].within(language) for name in one.reasons)
    return f"  {one.review.date} {one.review.assessor} ({one.review.id}): {reasons}"


def _peer(review: Review) -> str:
    return f"  {review.date} {review.assessor}{f': {review.advice}' if review.advice else ''}"


def _monitoring(review: Review) -> str:
    told = f": {review.monitoring.year}. {review.monitoring.findings}" if review.monitoring is not None else ""
    return f"  {review.date} {review.assessor}{told}"
