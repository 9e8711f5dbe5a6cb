"""A rank is as steady as the worst that weights can do to it together, and no less."""

from itertools import product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from napl.gaps.sensitivity import most_places

VALUES = st.sampled_from([0.0, 0.25, 0.5, 1.0, 1.3, 2.0, 3.5, 40.0])
WEIGHTS = st.lists(st.sampled_from([0.0, 0.5, 1.0, 2.0]), min_size=3, max_size=3)


def score(values: tuple[float, ...], weights: list[float], times: tuple[float, ...]) -> float:
    made = 1.0
    for value, weight, factor in zip(values, weights, times, strict=True):
        made *= value ** (weight * factor)
    return float(f"{made:.10g}")  # ten figures, not ten decimals: a large score is no more exact than a small one


@settings(deadline=None, max_examples=150)
@example([(40.0, 0.25, 3.5), (40.0, 2.0, 0.5), (40.0, 0.5, 2.0)], [2.0, 1.0, 1.0])
@given(st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=6), WEIGHTS)
def test_it_is_the_worst_of_every_combination(rows: list[tuple[float, ...]], weights: list[float]) -> None:
    ids = [f"c{number}" for number in range(len(rows))]
    ranked = sorted(zip(rows, ids, strict=True), key=lambda pair: (-score(pair[0], weights, (1.0,) * 3), pair[1]))
    most = [0] * len(rows)
    for times in product((0.75, 1.0, 1.25), repeat=3):
        order = sorted(ranked, key=lambda pair: (-score(pair[0], weights, times), pair[1]))
        most = [
            max(worst, abs(order.index(one) - place))
            for place, (one, worst) in enumerate(zip(ranked, most, strict=True))
        ]
    scored = [[*zip(row, weights, strict=True)] for row, _ in ranked]
    assert most_places(scored, [name for _, name in ranked], 0.25) == most


def test_weights_that_vary_together_move_what_none_moves_alone() -> None:
    first, second = (4.0, 4.0, 1.0), (1.0, 1.0, 7.0)
    weights = [1.0, 1.0, 1.0]
    scored = [[*zip(row, weights, strict=True)] for row in (first, second)]
    alone = [(0.75, 1.0, 1.0), (1.0, 0.75, 1.0), (1.0, 1.0, 1.25)]
    assert all(score(first, weights, times) > score(second, weights, times) for times in alone)
    assert most_places(scored, ["a", "b"], 0.25) == [1, 1]
    assert most_places(scored, ["a", "b"], 0.01) == [0, 0]


def test_a_factor_that_is_the_same_for_all_moves_nothing() -> None:
    scored = [[(2.0, 1.0), (7.0, 3.0)], [(1.0, 1.0), (7.0, 3.0)]]
    assert most_places(scored, ["a", "b"], 0.25) == [0, 0]
    assert most_places([], [], 0.25) == []
