"""Owns the kind participation: how many teachers were reached in a year, per sector, in a lab or outside the labs."""

from napl.core.text import Text
from napl.model.entity import Entity, Part, Quantity
from napl.model.kind import Kind


class Contributions(Part, frozen=True, kw_only=True):
    """Contributions that were granted: how many, and euro together."""

    number: Quantity
    amount: Quantity


class Participation(Entity, frozen=True, kw_only=True):
    """New teachers reached in a calendar year, as a number of people; without `lab` outside the labs."""

    year: int
    sector: str
    reached: Quantity
    contributions: Contributions
    lab: str | None = None
    region: str | None = None
    note: str | None = None


KIND = Kind(name="participation", place="participation", model=Participation, title=Text("Deelname", "Participation"))
