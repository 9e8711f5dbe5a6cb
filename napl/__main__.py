"""Runs the command line as `python -m napl`."""

import sys

from napl.entry import main

if __name__ == "__main__":
    sys.exit(main())
