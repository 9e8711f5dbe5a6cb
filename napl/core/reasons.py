"""Owns the reasons of the operating system in both languages: why a file or a folder cannot be read or written."""

import errno

from napl.core.text import Text

_REASONS = {
    errno.EPERM: Text("het systeem staat dit niet toe", "the system does not allow it"),
    errno.ENOENT: Text("bestand of map bestaat niet", "no such file or folder"),
    errno.EIO: Text("de schijf geeft een fout", "the disk reports an error"),
    errno.ENXIO: Text("er is geen apparaat op deze plaats", "there is no device at this place"),
    errno.ENOMEM: Text("er is geen geheugen meer", "there is no memory left"),
    errno.EACCES: Text("u hebt er geen rechten op", "you have no permission"),
    errno.EBUSY: Text("het is in gebruik", "it is in use"),
    errno.EEXIST: Text("het bestaat al", "it exists already"),
    errno.EXDEV: Text("het ligt op een andere schijf", "it lies on another disk"),
    errno.ENOTDIR: Text(
        "een deel van de naam is een bestand en geen map", "a part of the name is a file, not a folder"
    ),
    errno.EISDIR: Text("het is een map", "it is a folder"),
    errno.EINVAL: Text("het systeem kan niets met deze naam of plaats", "the system has no use for this name or place"),
    errno.EMFILE: Text("er staan te veel bestanden open", "too many files are open"),
    errno.ENFILE: Text("er staan te veel bestanden open", "too many files are open"),
    errno.ETXTBSY: Text("het is in gebruik", "it is in use"),
    errno.EFBIG: Text("het bestand wordt te groot", "the file becomes too large"),
    errno.ENOSPC: Text("de schijf is vol", "the disk is full"),
    errno.EROFS: Text("de schijf is alleen te lezen", "the disk can only be read"),
    errno.EPIPE: Text("de lezer is weg", "the reader is gone"),
    errno.ENAMETOOLONG: Text("de naam is te lang", "the name is too long"),
    errno.ENOTEMPTY: Text("de map is niet leeg", "the folder is not empty"),
    errno.EADDRINUSE: Text("een ander programma gebruikt die poort al", "another program uses that port already"),
    errno.EADDRNOTAVAIL: Text("deze computer heeft dat adres niet", "this computer does not have that address"),
    errno.ELOOP: Text("de snelkoppelingen lopen in een kring", "the links run in a circle"),
    errno.EDQUOT: Text("uw ruimte op de schijf is op", "your space on the disk is used up"),
    errno.ESTALE: Text("de schijf op het netwerk kent het niet meer", "the network disk no longer knows it"),
}


def reason(error: OSError) -> Text:
    """Return why the operating system refused; an unusual reason is given in the system's own words."""
    known = _REASONS.get(error.errno or 0)
    words = error.strerror or str(error) or type(error).__name__
    return known or Text(words, words)


def unwritable(what: object, error: OSError) -> Text:
    """Return that `what` cannot be written, and why."""
    why = reason(error)
    return Text(f"{what} is niet te schrijven: {why.nl}", f"cannot write {what}: {why.en}")


def not_readable(what: object, error: OSError) -> Text:
    """Return that `what` cannot be read, and why."""
    why = reason(error)
    return Text(f"{what} is niet te lezen: {why.nl}", f"cannot read {what}: {why.en}")
