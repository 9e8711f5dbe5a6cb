"""Owns what the loader refuses of a file as a whole: its name, its place, its bytes, its size."""

from napl.core.example import Example
from napl.core.text import Text
from napl.load.refusal import SOUTH, SOUTH_TEXT, refusal

_PROVIDER = "data/providers/academie.yaml"
_LARGE = b"# " + b"." * 300 * 1024 + b"\n"

FILE_REFUSALS = (
    refusal(
        "bad-encoding",
        Text("Het bestand is geen UTF-8", "The file is not UTF-8"),
        Text(
            "Alleen UTF-8 leest overal hetzelfde; andere codering maakt letters met accenten onleesbaar.",
            "Only UTF-8 reads the same everywhere; another encoding garbles accented letters.",
        ),
        Example(
            files={_PROVIDER: "id: academie\nname: Académie\n".encode("latin-1")},
            at=(_PROVIDER, 2, 11),
            told=Text(
                "Het bestand `data/providers/academie.yaml` is opgeslagen als `Windows-1252` of `Latin-1`, met een letter als é.",
                "The file `data/providers/academie.yaml` is saved as `Windows-1252` or `Latin-1`, with a letter such as é.",
            ),
        ),
        Example(
            told=Text(
                "Het bestand is opgeslagen als UTF-8. In de meeste tekstprogramma's kiest u dat bij Opslaan als. Kijk daarna "
                "of alle letters met accenten nog kloppen.",
                "The file is saved as UTF-8. Most text editors offer that under Save as. See afterwards whether all "
                "accented letters are still right.",
            ),
        ),
    ),
    refusal(
        "empty-file",
        Text("Het bestand is leeg", "The file is empty"),
        Text("Een leeg bestand zegt niets over een onderdeel.", "An empty file says nothing about an entry."),
        Example(files={SOUTH: "# Deze regio vullen we later in.\n"}, at=(SOUTH, 1, 1)),
        Example(files={SOUTH: SOUTH_TEXT}),
    ),
    refusal(
        "file-too-large",
        Text("Het bestand is te groot", "The file is too large"),
        Text(
            "Geen onderdeel van het register is zo groot; een grens houdt het register snel en veilig.",
            "No entry of the register is that large; a bound keeps the register fast and safe.",
        ),
        Example(
            files={_PROVIDER: _LARGE},
            at=(_PROVIDER, 1, 1),
            told=Text(
                "Het bestand `data/providers/academie.yaml` is 300 KiB, bijvoorbeeld door een heel boek in een omschrijving.",
                "The file `data/providers/academie.yaml` takes 300 KiB, because a description holds a whole book, say.",
            ),
        ),
        Example(
            told=Text(
                "Het bestand is hoogstens 256 KiB. Zet elk onderdeel in een eigen bestand en kort lange teksten in.",
                "The file takes at most 256 KiB. Put every entry in a file of its own, and shorten long texts.",
            ),
        ),
    ),
    refusal(
        "symlink-outside",
        Text("Een snelkoppeling die niet mag", "A link that is not allowed"),
        Text(
            "Een snelkoppeling kan bestanden openbaar maken die niet in het register horen, of ze dubbel laten tellen.",
            "A link can publish files that do not belong in the register, or make them count twice.",
        ),
        Example(
            links={"data/providers/elders.yaml": "../../../elders.yaml"},
            at=("data/providers/elders.yaml", 1, 1),
            told=Text(
                "`data/providers/elders.yaml` is een snelkoppeling naar een bestand buiten de map `data`.",
                "`data/providers/elders.yaml` is a symbolic link to a file outside the folder `data`.",
            ),
        ),
        Example(
            told=Text(
                "Het bestand zelf staat in `data/providers`, of de snelkoppeling is weggehaald.",
                "The file itself stands in `data/providers`, or the link has been removed.",
            ),
        ),
    ),
    refusal(
        "unreadable-file",
        Text("Het bestand is niet te lezen", "The file cannot be read"),
        Text("Wat niet te lezen is, kan niet gecontroleerd worden.", "What cannot be read cannot be checked."),
        Example(
            links={"data/providers/verdwenen.yaml": "nergens.yaml"},
            at=("data/providers/verdwenen.yaml", 1, 1),
            told=Text(
                "`data/providers/verdwenen.yaml` is een snelkoppeling naar een bestand dat er niet meer is. Ook een bestand "
                "waarop u geen leesrechten hebt, geeft deze melding.",
                "`data/providers/verdwenen.yaml` is a symbolic link to a file that is gone. A file that you have no "
                "permission to read gives this finding too.",
            ),
        ),
        Example(
            told=Text(
                "U kunt het bestand zelf openen: het staat er echt, en u mag het lezen.",
                "You can open the file yourself: it is really there, and you are allowed to read it.",
            ),
        ),
    ),
    refusal(
        "unknown-file",
        Text("Een bestand dat hier niet hoort", "A file that does not belong here"),
        Text(
            "Een bestand met een verkeerde naam of plaats doet stil niet mee; daarom is het een melding.",
            "A file with a wrong name or place silently takes no part; therefore it is a finding.",
        ),
        Example(files={"data/regions/zuid.yml": SOUTH_TEXT}, at=("data/regions/zuid.yml", 1, 1)),
        Example(files={SOUTH: SOUTH_TEXT}),
    ),
)
