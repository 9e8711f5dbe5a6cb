"""Measurements are told in full: ratios of pairs, goals met or missed, and what could not be run."""

from bench.comparison import Comparison, Goal, Measured, Pair, comparisons
from bench.measure import Command, Run
from bench.table import HEAD, absent, page, rows

PAIR = Pair(a=Command(label="one", words=("one",)), b=Command(label="two", words=("two",)))


def run(seconds: float) -> Run:
    return Run(seconds=seconds, work=2 * seconds, rss=10)


def comparison(goal: Goal, memory: Goal | None = None) -> Comparison:
    return Comparison(name="x", claim="One against two", pair=lambda _: PAIR, goal=goal, memory=memory)


def test_the_ratio_is_the_median_of_the_ratios_of_pairs() -> None:
    runs = ((run(1), run(2)), (run(3), run(2)), (run(2), run(2)))
    found = Measured(comparison=comparison(Goal(bound=1)), pair=PAIR, runs=runs)
    assert found.ratio == 1
    (row,) = rows(found)
    assert (row.ratio, row.goal, row.met) == ("1.00 (0.50–1.50, n=3)", "≤ 1", "yes")
    assert "met: yes" in row.told()


def test_memory_has_a_row_and_a_verdict_of_its_own() -> None:
    limits = comparison(Goal(bound=40, at_least=True), Goal(bound=1 / 3))
    found = Measured(comparison=limits, pair=PAIR, runs=((run(1), run(2)),), peaks=(50, 100))
    time, memory = rows(found)
    assert (time.goal, time.met) == ("≥ 40", "NO")
    assert (memory.of_a, memory.ratio, memory.goal, memory.met) == ("50 MiB", "0.50 (n=1)", "≤ 0.333", "NO")


def test_the_page_has_a_line_for_everything() -> None:
    table = [absent(comparison(Goal(bound=1)), "no such program\nand more"), *rows(_plain())]
    lines = [line for line in page(table).splitlines() if line.startswith("|")]
    assert len(lines) == 4
    assert {line.count("|") for line in lines} == {len(HEAD) + 1}
    assert "not run: no such program" in lines[2]


def _plain() -> Measured:
    return Measured(comparison=comparison(Goal(bound=1)), pair=PAIR, runs=((run(1), run(2)),))


def test_every_comparison_has_a_name_of_its_own() -> None:
    names = [found.name for found in comparisons()]
    assert len(names) == len(set(names)) > 5
