"""A cell is open since the last thing that stopped holding, or since its path exists."""

from datetime import date

import msgspec

from napl.gaps.agenda import open_since
from napl.gaps.cells import cells
from napl.gaps.supply import Supply
from napl.model.kind import kinds
from napl.model.kinds.trajectory import Suspended, Trajectory, Withdrawn
from napl.model.register import Register
from tests.gaps.making import Offer, path_since, register
from tests.registers import TODAY


def test_a_cell_is_open_since_the_last_thing_that_stopped_holding() -> None:
    lapsed = register([Offer(id="a", judged="2022-02-01")], path_since("2025-06-01"))
    made = Supply(lapsed, date(2026, 12, 1))
    cell = cells(made)[0]
    assert (cell.state, open_since(made, cell)) == ("candidate", "2026-08-01")
    assert open_since(made, cells(made)[1]) == "2025-06-01"
    whole = register([Offer(id="a", judged="2024-06-01")], path_since("2023-01-01"))
    gone = msgspec.structs.replace(
        whole.trajectories["a"], withdrawn=Withdrawn(date="2025-09-01", reason="Geen vraag meer.")
    )
    entities = {name: tuple(whole.of(name).values()) for name in kinds()}
    made = Supply(Register({**entities, "trajectory": (gone,)}), TODAY)
    cell = cells(made)[0]
    assert (cell.state, open_since(made, cell)) == ("white", "2025-09-01")


def ended(offer: Offer, as_of: date, **changes: object) -> tuple[str, str | None]:
    whole = register([offer], path_since("2021-01-01"))
    changed = msgspec.structs.replace(whole.trajectories[offer.id], **changes)
    entities = {name: tuple(whole.of(name).values()) for name in kinds()}
    made = Supply(Register({**entities, "trajectory": (changed,)}), as_of)
    cell = cells(made)[0]
    return cell.state, open_since(made, cell)


def test_a_withdrawal_keeps_its_day_when_the_verdict_would_have_ended_since() -> None:
    withdrawn = Withdrawn(date="2025-09-01", reason="Geen vraag meer.")
    offer = Offer(id="a", judged="2022-02-01")
    assert ended(offer, TODAY, withdrawn=withdrawn) == ("white", "2025-09-01")
    assert ended(offer, date(2027, 6, 1), withdrawn=withdrawn) == ("white", "2025-09-01")
    late = Withdrawn(date="2026-12-01", reason="Geen vraag meer.")
    assert ended(offer, date(2027, 6, 1), withdrawn=late) == ("white", "2026-08-01")
    assert ended(Offer(id="a", verdict="rejected"), TODAY, withdrawn=withdrawn) == ("white", "2021-01-01")


def test_a_suspension_starts_the_age() -> None:
    suspended = Suspended(date="2025-10-01", reason="Er loopt een onderzoek.", by="Atelier")
    offer = Offer(id="a", judged="2022-02-01")
    assert ended(offer, TODAY, suspended=suspended) == ("candidate", "2025-10-01")
    assert ended(offer, date(2027, 6, 1), suspended=suspended) == ("candidate", "2025-10-01")
    withdrawn = Withdrawn(date="2026-01-01", reason="Geen vraag meer.")
    assert ended(offer, TODAY, suspended=suspended, withdrawn=withdrawn) == ("white", "2025-10-01")
    assert ended(Offer(id="a", verdict="rejected"), TODAY, suspended=suspended) == ("candidate", "2021-01-01")


def test_a_path_counts_from_its_first_version() -> None:
    assert cells(Supply(register([], path_since("2026-06-02")), TODAY)) == ()
    assert len(cells(Supply(register([], path_since("2026-06-01")), TODAY))) == 2


def test_what_was_planned_then_counted_then() -> None:
    whole = register([Offer(id="a", start="2026-02-01")])
    (edition,) = whole.trajectories["a"].editions
    done = msgspec.structs.replace(whole.trajectories["a"], editions=(msgspec.structs.replace(edition, status="done"),))
    cancelled = msgspec.structs.replace(
        whole.trajectories["a"], editions=(msgspec.structs.replace(edition, status="cancelled"),)
    )
    entities = {name: tuple(whole.of(name).values()) for name in kinds()}

    def state(trajectory: Trajectory, as_of: date) -> str:
        return cells(Supply(Register({**entities, "trajectory": (trajectory,)}), as_of))[0].state

    assert state(done, date(2026, 1, 1)) == "thin"
    assert state(done, TODAY) == "unavailable"
    assert state(cancelled, date(2026, 1, 1)) == "unavailable"
