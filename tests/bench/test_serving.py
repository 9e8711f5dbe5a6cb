"""The figures of serving are told with their goal, and a goal that is missed is told so."""

import pytest

from bench.serving import Shown


@pytest.mark.parametrize(("slow", "verdict"), [(0.9, "yes"), (1.2, "NO")])
def test_the_median_is_held_against_the_goal(slow: float, verdict: str) -> None:
    found = Shown((0.5, slow, 3.0), (0.1, 0.2, 0.3))
    assert found.reached is (verdict == "yes")
    assert found.lines()[1] == (f"  median {slow:.2f} s (new site 0.20 s), worst 3.00 s; goal ≤ 1 s; met: {verdict}")
