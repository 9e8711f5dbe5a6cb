"""Owns adding up participation: which years count for a target, and what is not known of them."""

from collections.abc import Callable, Iterator

from napl.core.text import Text
from napl.demand.protection import minimum_group, shows_people
from napl.model.entity import Date, Quantity, known
from napl.model.kinds.participation import Participation
from napl.model.register import Register
from napl.programme.metric import Figure
from napl.programme.view import View


def years_of(view: View, *, since_target: bool) -> tuple[range, range]:
    """Return the calendar years that count and have ended by the day of the view, and those that count and have not.

    The first year is that after the target before, or the first year of which the register knows anything; the last is
    that of the target. A year has ended on 31 December.
    """
    ending = int(view.as_of[:4]) if view.as_of.endswith("-12-31") else int(view.as_of[:4]) - 1
    last = int(view.due[:4]) if view.due else ending
    first = min((one.year for one in view.every_participation), default=ending + 1)
    earlier = [target.by for target in view.programme.targets] if view.programme and since_target else []
    before = max((by for by in earlier if by < (view.due or view.as_of)), default=None)
    if before is not None:
        first = max(first, int(before[:4]) + 1)
    return range(first, min(last, ending) + 1), range(max(first, ending + 1), last + 1)


def summed(
    view: View,
    quantity: Callable[[Participation], Quantity],
    *,
    takes: Callable[[Participation], bool] | None = None,
    since_target: bool = True,
    labs: bool = False,
) -> Figure:
    """Return the sum of a quantity over the years that count and have ended; the year that runs is not counted.

    Where a quantity is unknown or too small to publish, or a year has no figures, the sum is a lower bound. With `labs` a year
    in which no lab had started needs no figures.
    """
    past, coming = years_of(view, since_target=since_target)
    chosen = [one for one in view.participation if takes is None or takes(one)]
    values = {one.id: _shown(view, quantity(one)) for one in chosen if one.year in past}
    unknown = [one for one in chosen if one.id in values and values[one.id] is None]
    gaps = [year for year in past if year not in {one.year for one in chosen} and (not labs or _any_lab(view, year))]
    missing = [
        Text(f"{name.nl}: aantal niet bekend, of te klein", f"{name.en}: number not known, or too small")
        for name in (_name(view, one) for one in unknown)
    ]
    missing += [Text(f"{year}: geen cijfers", f"{year}: no figures") for year in gaps]
    untold = bool(unknown or gaps) and len(unknown) == len(values)
    nothing = untold or not view.every_participation
    return Figure(
        value=None if nothing else sum(value for value in values.values() if value is not None),
        told=_told(past, missing_years=not view.every_participation),
        missing=(*missing, *_running(view, coming)),
        least=bool(missing),
        up_to=_end_of(past, view.as_of),
    )


def _name(view: View, one: Participation) -> Text:
    """Return what figures are called: where, for which sector, and of which year."""
    where, rest = place_of(view.register, one), f"{one.sector}, {one.year}"
    return Text(f"{where or 'buiten de labs'}, {rest}", f"{where or 'outside the labs'}, {rest}")


def place_of(register: Register, one: Participation) -> str | None:
    """Return the title of the lab or region that figures are of, or its id where the register lacks it; None for neither."""
    if one.lab is not None:
        return str(getattr(register.of("lab").get(one.lab), "title", one.lab))
    region = register.regions.get(one.region or "")
    return region.name if region else one.region


def _shown(view: View, quantity: Quantity) -> float | None:
    """Return a number of people, or None where it is unknown or rests on too few of them."""
    value = known(quantity)
    return value if value is not None and shows_people(value, minimum_group(view.register)) else None


def _any_lab(view: View, year: int) -> bool:
    return any(lab.started is not None and lab.started <= f"{year}-12-31" for lab in view.started)


def _told(past: range, *, missing_years: bool) -> Text:
    if missing_years:
        return Text("het register heeft nog geen cijfers over deelname", "the register has no figures on participation")
    if not past:
        return Text("nog geen jaar dat meetelt is voorbij", "no year that counts has ended")
    years = f"{past[0]}" if len(past) == 1 else f"{past[0]}-{past[-1]}"
    return Text(f"over {years}", f"over {years}")


def _running(view: View, coming: range) -> Iterator[Text]:
    year = int(view.as_of[:4])
    if year in coming:
        yield Text(f"{year} telt pas mee na 31 december", f"{year} counts only after 31 December")


def _end_of(past: range, as_of: Date) -> Date:
    return f"{past[-1] if past else max(int(as_of[:4]) - 1, 1):04}-12-31"
