"""Owns the skeleton of a trajectory that serves a cell: valid, with `unknown` wherever the provider has yet to speak."""

from napl.gaps.cells import GapCell

_STUB = """\
id: {id}
title: {title}
# Deze aanbieder is een plaatshouder: vervang de id door die van de aanbieder die dit traject geeft.
provider: {provider}
submitted: {submitted}
summary: Vul in wat deelnemers hier leren, in één of twee zinnen.
description: >-
  Vul in wat deelnemers doen en leren, in honderd tot honderdvijftig woorden. Zeg voor wie het is, wat er in
  de bijeenkomsten gebeurt en wat een deelnemer daarna in de eigen klas of school doet.
sectors:
  - {sector}
audience: Vul in voor wie het traject bedoeld is.
entry:
  level: {from_level}
serves:
  - path: {path}
    aspects:
      - {aspect}
    from_level: {from_level}
    to_level: {to_level}
    outcomes:
{outcomes}
origin: provider
programme:
  agenda_by: unknown
  enrolment: unknown
  closing: unknown
load:
  contact_hours: unknown
  self_study_hours: unknown
  practice_hours: unknown
  sessions: unknown
  weeks: unknown
  ec: unknown
mode: unknown
language:
  - nl
price:
  amount: unknown
editions: []
recognition: []
website: https://voorbeeld.nl/
"""


def stub(cell: GapCell, *, provider: str, submitted: str) -> str:
    """Return a trajectory as YAML that serves `cell`; it passes `napl lint` once it is saved under its id.

    `provider` is the id of a provider of the register, to be replaced, as a comment says; `submitted` a date. A cell without
    outcomes gets none.
    """
    goal = cell.aspect.cell(cell.step.to_level)
    outcomes = [f"      - {outcome.id}" for outcome in goal.outcomes] if goal is not None else []
    text = _STUB.format(
        id=stub_id(cell),
        title=_title(cell),
        provider=provider,
        submitted=submitted,
        sector=cell.sector,
        path=cell.path.id,
        aspect=cell.aspect.id,
        from_level=cell.step.from_level,
        to_level=cell.step.to_level,
        outcomes="\n".join(outcomes),
    )
    return text if outcomes else text.replace("    outcomes:\n\n", "")


def stub_id(cell: GapCell) -> str:
    """Return the id that the skeleton for a cell proposes."""
    return f"{cell.path.id}-{cell.aspect.id}-{cell.step.to_level}-{cell.sector}"[:80].rstrip("-")


def _title(cell: GapCell) -> str:
    title = f"{cell.path.title}, {cell.aspect.title.lower()} in het {cell.sector}"
    return '"' + title.replace("\\", "").replace('"', "'") + '"'
