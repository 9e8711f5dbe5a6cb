"""Owns what the loader refuses, with the reason why."""

from napl.core.finding import Explanation
from napl.load.file_refusals import FILE_REFUSALS
from napl.load.text_refusals import TEXT_REFUSALS

REFUSALS: dict[str, Explanation] = {explanation.id: explanation for explanation in (*FILE_REFUSALS, *TEXT_REFUSALS)}
