"""Owns what a metric may look at: the register as it was on a day, within a sector, phases of the pilots, or a target."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from napl.gaps.cells import GapCell, cells
from napl.gaps.supply import Supply
from napl.model.entity import Date
from napl.model.kinds.lab import Lab
from napl.model.kinds.participation import Participation
from napl.model.kinds.path import Path
from napl.model.kinds.programme import Programme
from napl.model.kinds.quality_framework import QualityFramework
from napl.model.register import Register
from napl.quality.standing import Standing


class Seen:
    """A register on a day; cells and standings are computed once, and only where a metric asks for them."""

    def __init__(self, register: Register, as_of: Date) -> None:
        """Look at `register` as of a day."""
        self.register = register
        self.as_of = as_of

    @cached_property
    def supply(self) -> Supply:
        """Everything on offer on the day."""
        return Supply(self.register, date.fromisoformat(self.as_of))

    @cached_property
    def cells(self) -> tuple[GapCell, ...]:
        """Every cell on the day, with its state."""
        return cells(self.supply)

    @property
    def standings(self) -> Mapping[str, Standing]:
        """Where every trajectory stands that was submitted by the day."""
        return self.supply.standings


class View:
    """What one figure is computed from; views that are narrowed from one another share what was computed."""

    def __init__(
        self, seen: Seen, *, sector: str | None = None, phases: tuple[int, ...] = (), due: Date | None = None
    ) -> None:
        """Limit what is seen to a sector and to labs of these phases; `due` is the day of the target, if there is one."""
        self.seen = seen
        self.register = seen.register
        self.as_of = seen.as_of
        self.sector = sector
        self.phases = phases
        self.due = due

    @classmethod
    def of(cls, register: Register, as_of: date) -> "View":
        """Return a view of everything in `register` as of a day."""
        return cls(Seen(register, as_of.isoformat()))

    def narrowed(self, *, sector: str | None = None, phases: tuple[int, ...] = (), due: Date | None = None) -> "View":
        """Return the same day with other limits."""
        return View(self.seen, sector=sector, phases=phases, due=due)

    def takes(self, sectors: tuple[str, ...]) -> bool:
        """Say whether something for these sectors is within the limits."""
        return self.sector is None or self.sector in sectors

    @property
    def cells(self) -> tuple[GapCell, ...]:
        """The cells of the paths that are seen."""
        seen = {path.id for path in self.paths}
        return tuple(cell for cell in self.seen.cells if cell.path.id in seen and self.takes((cell.sector,)))

    @property
    def standings(self) -> Mapping[str, Standing]:
        """Where every trajectory within the limits stands."""
        known = self.register.trajectories
        return {name: one for name, one in self.seen.standings.items() if self.takes(known[name].sectors)}

    @property
    def paths(self) -> tuple[Path, ...]:
        """The paths that had a first version by the day and are not withdrawn."""
        return tuple(
            path for path in self._standing_paths if path.first_version is not None and path.first_version <= self.as_of
        )

    @property
    def undated(self) -> tuple[Path, ...]:
        """The paths of which the changelog does not tell since when they exist."""
        return tuple(path for path in self._standing_paths if path.first_version is None)

    @property
    def _standing_paths(self) -> tuple[Path, ...]:
        return tuple(
            path for path in self.register.paths.values() if path.status != "withdrawn" and self.takes(path.sectors)
        )

    @property
    def frameworks(self) -> tuple[QualityFramework, ...]:
        """The quality frameworks in force on the day: no draft, and the day within their validity."""
        return tuple(
            one
            for one in self.register.quality_frameworks.values()
            if one.status != "draft" and one.valid_from <= self.as_of <= (one.valid_until or self.as_of)
        )

    @property
    def every_lab(self) -> tuple[Lab, ...]:
        """All labs, started or not."""
        return tuple(lab for lab in self.register.of("lab").values() if isinstance(lab, Lab))

    @property
    def labs(self) -> tuple[Lab, ...]:
        """The labs within the limits, started or not."""
        return tuple(
            lab for lab in self.every_lab if self.takes(lab.sectors) and (not self.phases or lab.phase in self.phases)
        )

    @property
    def started(self) -> tuple[Lab, ...]:
        """The labs within the limits that had started by the day."""
        return tuple(lab for lab in self.labs if lab.started is not None and lab.started <= self.as_of)

    @property
    def every_participation(self) -> tuple[Participation, ...]:
        """The figures on participation of every year and sector."""
        return tuple(one for one in self.register.of("participation").values() if isinstance(one, Participation))

    @property
    def participation(self) -> tuple[Participation, ...]:
        """The figures on participation within the limits, of every year; those of a year count when it has ended."""
        return tuple(one for one in self.every_participation if self.takes((one.sector,)))

    @property
    def programme(self) -> Programme | None:
        """The plan in figures, or None where the register has none."""
        return self.register.programme
