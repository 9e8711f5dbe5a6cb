"""Owns the time that white spots take after loading: prints it in seconds, for the measurement that started it."""

import gc
import sys
import time
from datetime import date
from pathlib import Path

from napl.gaps.cells import cells
from napl.gaps.supply import Supply
from napl.workspace.opening import open_register


def main() -> None:
    """Open the register named on the command line as of the day named there; print the processor time of its cells."""
    gc.disable()
    day = date.fromisoformat(sys.argv[2])
    register = open_register(Path(sys.argv[1]), today=day).register
    started = time.process_time()
    cells(Supply(register, day))
    print(time.process_time() - started)


if __name__ == "__main__":
    main()
