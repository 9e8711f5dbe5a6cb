"""Owns forgetting: whatever the toolkit kept of schemas and site files is read again when it is asked for."""

import sys


def forget() -> None:
    """Empty every cache of a function (`functools.cache`, `lru_cache`) in the toolkit's modules that are loaded."""
    for name, module in tuple(sys.modules.items()):
        if name.partition(".")[0] == "napl":
            for value in tuple(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if callable(clear):
                    clear()
