"""Owns the walk over the data folder: which files there are, what kind each must be, and which do not belong."""

import errno
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from napl.core.finding import Fault
from napl.core.nearest import nearest
from napl.core.reasons import reason as system_reason
from napl.core.text import Text

IGNORED = frozenset({".gitkeep"})
YAML = ".yaml"
NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, order=True)
class DataFile:
    """One file of the register: `file` is its name from the register's root, in POSIX form; `id` its stem."""

    file: str
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Folder:
    """What a data folder holds: the files to read, sorted, and the faults of those that do not belong."""

    files: tuple[DataFile, ...]
    faults: tuple[Fault, ...]


def shown(name: str) -> str:
    """Return a file name that can always be printed: bytes that are no UTF-8 and line ends are escaped."""
    return (
        name.encode("utf-8", "backslashreplace").decode().encode("unicode_escape").decode()
        if not (name.isprintable())
        else name
    )


def _unknown(file: str, message: Text, advice: Text) -> Fault:
    return Fault(rule="unknown-file", file=shown(file), message=message, advice=advice)


def _classify(file: str, below: str, kinds: Mapping[str, str], suffixes: Mapping[str, str]) -> DataFile | Fault:
    top, _, _ = below.partition("/")
    name = below.rpartition("/")[2]
    if not below.isprintable():
        return _unknown(
            file,
            Text(
                "deze bestandsnaam bevat tekens die niet mogen", "this file name holds characters that are not allowed"
            ),
            Text("gebruik kleine letters, cijfers en streepjes", "use lower-case letters, digits and hyphens"),
        )
    kind = kinds.get(below) or kinds.get(top)
    if kind is None:
        close = nearest(top, {name.split("/")[0] for name in kinds})
        hint = (f"; bedoelt u `{close}`?", f"; do you mean `{close}`?") if close else ("", "")
        return _unknown(
            file,
            Text(
                f"het register kent hier geen bestand `{below}`{hint[0]}",
                f"the register knows no file `{below}`{hint[1]}",
            ),
            Text(
                "zet het bestand in een map die het register kent", "put the file in a folder that the register knows"
            ),
        )
    suffix = suffixes.get(kind, YAML)
    if not name.endswith(suffix):
        return _unknown(
            file,
            Text(f"`{name}` eindigt niet op `{suffix}`", f"`{name}` does not end in `{suffix}`"),
            Text("hernoem het bestand of haal het weg", "rename or remove the file"),
        )
    return DataFile(file, kind, name.removesuffix(suffix))


def _escapes(path: str, root: str) -> bool:
    return not os.path.realpath(path).startswith(root + os.sep)


def walk(root: Path, kinds: Mapping[str, str], suffixes: Mapping[str, str] = NONE, data: str = "data") -> Folder:
    """Return the files below `root`/`data`. `kinds` maps a folder or a file below it to the name of a kind.

    `suffixes` says for a kind what its files end in, where that is not ``.yaml``.

    A link that leaves the folder is refused, and so is one that leads to a folder; a folder that cannot be read is a fault.
    """
    top = os.path.realpath(root / data)
    files: list[DataFile] = []
    faults: list[Fault] = []

    def visit(folder: str, below: str) -> None:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            faults.append(unreadable(f"{data}/{below}".rstrip("/"), error))
            return
        for entry in entries:
            try:
                take(entry, f"{below}{entry.name}")
            except OSError as error:
                faults.append(unreadable(f"{data}/{below}{entry.name}", error))

    def take(entry: os.DirEntry[str], inner: str) -> None:
        file = f"{data}/{inner}"
        if entry.is_symlink() and (_escapes(entry.path, top) or Path(entry.path).is_dir()):
            faults.append(_link(file))
        elif entry.is_dir():
            faults.extend(_named_as_file(file))
            visit(entry.path, f"{inner}/")
        elif entry.name not in IGNORED:
            found = _classify(file, inner, kinds, suffixes)
            if isinstance(found, DataFile):
                files.append(found)
            else:
                faults.append(found)

    visit(top, "")
    return Folder(tuple(sorted(files)), tuple(faults))


def _named_as_file(folder: str) -> Iterator[Fault]:
    """Yield the fault of a folder with the name of a file; what is in it counts all the same."""
    if folder.endswith(".yaml"):
        yield _unknown(
            folder,
            Text("dit is een map met de naam van een bestand", "this is a folder with the name of a file"),
            Text("hernoem de map, of zet hier het bestand zelf", "rename the folder, or put the file itself here"),
        )


def _link(file: str) -> Fault:
    return Fault(
        rule="symlink-outside",
        file=shown(file),
        message=Text(
            "deze snelkoppeling wijst naar een map, of naar een plaats buiten `data`",
            "this link leads to a folder, or to a place outside `data`",
        ),
        advice=Text(
            "zet hier het bestand zelf, of haal de snelkoppeling weg", "put the file itself here, or remove the link"
        ),
    )


_LOOK = Text("kijk of u het bestand zelf kunt openen", "see whether you can open the file yourself")
_REASONS = {
    errno.ENOENT: (
        Text(
            "het bestaat niet, of is een snelkoppeling naar iets dat niet bestaat",
            "it, or what it links to, does not exist",
        ),
        Text("zet hier het bestand zelf, of haal de snelkoppeling weg", "put the file itself here, or remove the link"),
    ),
    errno.EACCES: (
        Text("u hebt er geen rechten op", "you have no permission"),
        Text(
            "geef uzelf leesrechten op dit bestand of deze map", "give yourself permission to read this file or folder"
        ),
    ),
}


def unreadable(file: str, error: OSError) -> Fault:
    """Return the fault of a file or folder that the system does not let us read."""
    reason, advice = _REASONS.get(error.errno or 0, (system_reason(error), _LOOK))
    return Fault(
        rule="unreadable-file",
        file=shown(file),
        message=Text(f"dit is niet te lezen: {reason.nl}", f"this cannot be read: {reason.en}"),
        advice=advice,
    )


def read_bytes(root: Path, file: str) -> bytes | Fault:
    """Return the bytes of a data file, no more than `LARGEST` of them, or the fault for which it cannot be read."""
    try:
        descriptor = os.open(f"{root}/{file}", os.O_RDONLY | os.O_NONBLOCK)
        try:
            parts = [os.read(descriptor, PIECE)]
            while len(parts[-1]) == PIECE and len(parts) * PIECE < LARGEST:
                parts.append(os.read(descriptor, PIECE))
            return b"".join(parts)
        finally:
            os.close(descriptor)
    except OSError as error:
        return unreadable(file, error)


PIECE = 64 * 1024
"""Bytes read at a time; nearly every file is smaller."""
LARGEST = 4 * 1024 * 1024
"""No more than this many bytes of a file are taken into memory; the bound on a whole file is lower."""
