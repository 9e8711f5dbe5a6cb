"""Owns what suggestion needs of a register: the compiled vocabulary of roles and cues, and the words of its paths."""

from typing import cast

from napl.classify.suggest.path_cells import PathWords, path_words
from napl.classify.suggest.vocabulary import Compiled, compile_vocabulary
from napl.model.kinds.cues import Cues
from napl.model.kinds.roles import Roles
from napl.model.register import Register


def suggestion_frame(register: Register) -> tuple[Compiled, tuple[PathWords, ...]] | None:
    """Return vocabulary and path words of a register, or None where it has no usable roles or cues."""
    roles, cues = register.vocabulary("roles"), cast("Cues | None", register.of("cues").get("cues"))
    if roles is None or cues is None:
        return None
    return compile_vocabulary(cast("Roles", roles), cues), path_words(register.paths.values())
