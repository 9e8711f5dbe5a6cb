"""Owns slices: which part of the supply counts, by sector, path, region, mode, price and language."""

from dataclasses import dataclass

from napl.core.text import Text
from napl.model.entity import known
from napl.model.kinds.trajectory import Edition, Trajectory

ONLINE = "online"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """What a view is limited to; None or an empty set means: no limit. `price` is a ceiling in euro."""

    sectors: frozenset[str] = frozenset()
    paths: frozenset[str] = frozenset()
    region: str | None = None
    mode: str | None = None
    price: float | None = None
    language: str | None = None

    @property
    def limits_supply(self) -> bool:
        """Whether the slice leaves out trajectories or editions, and not only cells."""
        return any(limit is not None for limit in (self.region, self.mode, self.price, self.language))

    @property
    def words(self) -> Text | None:
        """What the view is limited to, such as ``regio noord, taal fr``; None without limits."""
        price = None if self.price is None else f"{self.price:g}"
        limits = (
            (Text("pad", "path"), _all(self.paths)),
            (Text("sector", "sector"), _all(self.sectors)),
            (Text("regio", "region"), self.region),
            (Text("werkwijze", "mode"), self.mode),
            (Text("prijs in euro tot en met", "price in euro up to"), price),
            (Text("taal", "language"), self.language),
        )
        given = [(noun, value) for noun, value in limits if value is not None]
        if not given:
            return None
        return Text(
            ", ".join(f"{noun.nl} {value}" for noun, value in given),
            ", ".join(f"{noun.en} {value}" for noun, value in given),
        )

    def takes_edition(self, trajectory: Trajectory, edition: Edition) -> bool:
        """Say whether an edition counts: by language, by mode, by a price known and up to the ceiling, and by region."""
        return not self.refuses(trajectory, edition)

    def refuses_all(self, trajectory: Trajectory) -> tuple[str, ...]:
        """Return by which limits no edition of a trajectory can ever count, whatever it is like: ``language``."""
        return () if self.language is None or self.language in trajectory.language else ("language",)

    def refuses(self, trajectory: Trajectory, edition: Edition) -> tuple[str, ...]:
        """Return by which limits an edition does not count: ``language``, ``mode``, ``price``, ``price-unknown``, ``region``."""
        found = list(self.refuses_all(trajectory))
        if self.mode is not None and edition.mode != self.mode:
            found.append("mode")
        if self.price is not None:
            amount = known((edition.price or trajectory.price).amount)
            if amount is None or amount > self.price:
                found.append("price-unknown" if amount is None else "price")
        if self.region is not None and (edition.region != self.region or edition.mode == ONLINE):
            found.append("region")
        return tuple(found)

    def takes_online(self, trajectory: Trajectory, edition: Edition) -> bool:
        """Say whether an online edition counts apart, for a slice by region: it can be followed from anywhere."""
        if self.region is None or edition.mode != ONLINE or self.refuses_all(trajectory):
            return False
        ceiling = known((edition.price or trajectory.price).amount)
        within = self.price is None or (ceiling is not None and ceiling <= self.price)
        return within and (self.mode is None or self.mode == ONLINE)


def _all(names: frozenset[str]) -> str | None:
    return ", ".join(sorted(names)) if names else None


EVERYTHING = Slice()
