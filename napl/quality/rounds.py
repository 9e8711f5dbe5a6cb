"""Owns rounds: who of a panel is still lacking, which round decides, and which appeal is heard by another panel."""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

import msgspec

from napl.model.entity import Date
from napl.model.kinds.trajectory import Trajectory
from napl.quality.counting import Counted, Discounted, last_of_each
from napl.quality.months import plus_days
from napl.quality.yardstick import Outcome, Yardstick


class Lack(NamedTuple):
    """How many people a panel still needs: of a profile (from a sector of the trajectory or not), or of any where None."""

    missing: int
    profile: str | None = None
    same_sector: bool = False


class Round(msgspec.Struct, frozen=True, gc=False):
    """The counting assessments of one round by one framework, in order of date.

    `lacking` is empty for a complete panel; a `void` round is an appeal that somebody of the panel before it also judged.
    """

    number: int
    yardstick: Yardstick
    assessments: tuple[Counted, ...]
    lacking: tuple[Lack, ...]
    void: bool = False

    @property
    def appeal(self) -> bool:
        """Whether the round hears an appeal."""
        return any(one.review.appeal for one in self.assessments)

    @property
    def first(self) -> Date:
        """The date of the first counting assessment."""
        return self.assessments[0].review.date

    @property
    def last(self) -> Date:
        """The date of the last counting assessment: the day of the verdict."""
        return self.assessments[-1].review.date

    @property
    def outcome(self) -> Outcome:
        """What the assessments so far come to."""
        return self.yardstick.outcome(tuple([one.ranks for one in self.assessments]))


class Rounds(msgspec.Struct, frozen=True, gc=False):
    """All rounds by number, the one that decides, the later one that runs, and what does not count because of rounds."""

    all: tuple[Round, ...] = ()
    deciding: Round | None = None
    running: Round | None = None
    discounted: tuple[Discounted, ...] = ()


def lacks(yardstick: Yardstick, assessments: Sequence[Counted], trajectory: Trajectory) -> tuple[Lack, ...]:
    """Return whom a panel of these assessors still lacks by the rules of the framework; nothing for a complete one."""
    panel = yardstick.panel
    found = []
    if len(assessments) < panel.assessors:
        found.append(Lack(panel.assessors - len(assessments)))
    for wanted in panel.profiles:
        fitting = 0
        for one in assessments:
            person = one.assessor
            if person.profile == wanted.profile:
                fitting += not wanted.same_sector or not set(person.sectors).isdisjoint(trajectory.sectors)
        if fitting < wanted.minimum:
            found.append(Lack(wanted.minimum - fitting, wanted.profile, wanted.same_sector))
    return tuple(found)


def rounds(counted: Mapping[int, Sequence[Counted]], trajectory: Trajectory) -> Rounds:
    """Return the rounds of a trajectory; `counted` by number of the round, each in order of date.

    The complete round with the highest number decides. A later round runs. A round is closed some days after its
    panel is complete: what is dated later does not count in it, and what a later round holds from before its last day does
    not count there. An appeal is void when its panel shares an assessor with the panel that it appeals against, or with what was
    judged since.
    """
    if not counted:
        return Rounds()
    found: list[Round] = []
    discounted: list[Discounted] = []
    deciding = running = None
    before: set[str] = set()
    closed = ""
    last = max(counted)
    for number in sorted(counted):
        judged = [one for one in counted[number] if one.review.date >= closed]
        discounted += [Discounted(one.review, ("round-out-of-order",)) for one in counted[number] if one not in judged]
        if not judged:
            continue
        one, aside = _round(number, judged, trajectory, before)
        found.append(one)
        discounted += aside
        if one.void:
            continue
        if one.lacking:
            running = one
        else:
            deciding, running, closed = one, None, one.last
            before.clear()
        if number != last:
            before.update([assessment.assessor.id for assessment in one.assessments])
    return Rounds(tuple(found), deciding, running, tuple(discounted))


def _round(
    number: int, judged: Sequence[Counted], trajectory: Trajectory, before: set[str]
) -> tuple[Round, list[Discounted]]:
    """Return one round, and the assessments that fall outside it; `before` are those who judged what is appealed against."""
    judged, late = _until_complete(judged, trajectory)
    last, aside = last_of_each(judged)
    aside += [Discounted(one.review, ("round-closed",)) for one in late]
    yardstick, group, lacking = _panel(last, trajectory)
    if len(group) < len(last):
        aside += [Discounted(one.review, ("other-framework",)) for one in last if one.yardstick is not yardstick]
    found = Round(number, yardstick, tuple(group), lacking)
    if before and found.appeal and not before.isdisjoint([one.assessor.id for one in group]):
        aside += [Discounted(one.review, ("appeal-same-panel",)) for one in group]
        found = msgspec.structs.replace(found, void=True)
    return found, aside


def _until_complete(judged: Sequence[Counted], trajectory: Trajectory) -> tuple[Sequence[Counted], Sequence[Counted]]:
    """Return the assessments of a round, and those that came after it was closed.

    It closes `closing_days` after the day on which its panel is complete, and on that day for an appeal against itself.
    """
    days = sorted({one.review.date for one in judged})
    for day in days[:-1]:
        some = [one for one in judged if one.review.date <= day]
        last, _ = last_of_each(some)
        if len(last) >= min(one.yardstick.panel.assessors for one in last) and not _panel(last, trajectory)[2]:
            end = plus_days(day, some[-1].yardstick.panel.closing_days)
            late = [one for one in judged[len(some) :] if one.review.date > end or one.review.appeal]
            return [one for one in judged if one not in late], late
    return judged, ()


def _panel(last: list[Counted], trajectory: Trajectory) -> tuple[Yardstick, list[Counted], tuple[Lack, ...]]:
    """Return the panel of a round: where it used several frameworks, a complete one goes first, then the newest, then by id."""
    first = last[0].yardstick
    for one in last:
        if one.yardstick is not first:
            break
    else:
        return first, last, lacks(first, last, trajectory)
    panels = []
    for yardstick in {one.yardstick for one in last}:
        group = [one for one in last if one.yardstick is yardstick]
        lacking = lacks(yardstick, group, trajectory)
        panels.append((not lacking, yardstick.framework.valid_from, yardstick.framework.id, yardstick, group, lacking))
    return max(panels, key=itemgetter(0, 1, 2))[3:]
