"""Owns what the loader refuses, with the reason why."""

from napl.core.finding import Explanation, Severity
from napl.core.text import Text


def _refusal(name: str, title: Text, why: Text, bad: str = "", good: str = "") -> Explanation:
    return Explanation(
        id=name, severity=Severity.ERROR, since="0.1.0", title=title, why=why, family="load", bad=bad, good=good
    )


REFUSALS: dict[str, Explanation] = {
    explanation.id: explanation
    for explanation in (
        _refusal(
            "bad-encoding",
            Text("Het bestand is geen UTF-8", "The file is not UTF-8"),
            Text(
                "Alleen UTF-8 leest overal hetzelfde; andere codering maakt letters met accenten onleesbaar.",
                "Only UTF-8 reads the same everywhere; another encoding garbles accented letters.",
            ),
        ),
        _refusal(
            "bad-yaml",
            Text("Het bestand is geen geldige YAML", "The file is not valid YAML"),
            Text(
                "Zonder geldige YAML is er niets te lezen, dus ook niets te controleren.",
                "Without valid YAML there is nothing to read, so nothing to check.",
            ),
            "title: [Rekenen",
            "title: Rekenen",
        ),
        _refusal(
            "several-documents",
            Text("Meer dan één document in een bestand", "More than one document in a file"),
            Text(
                "Eén bestand is één onderdeel van het register; een tweede document zou ongelezen blijven.",
                "One file is one entry of the register; a second document would go unread.",
            ),
            "id: a\n---\nid: b",
            "id: a",
        ),
        _refusal(
            "empty-file",
            Text("Het bestand is leeg", "The file is empty"),
            Text("Een leeg bestand zegt niets over een onderdeel.", "An empty file says nothing about an entry."),
        ),
        _refusal(
            "duplicate-key",
            Text("Een veld staat er twee keer", "A field is given twice"),
            Text(
                "Bij een dubbel veld gaat een van de twee waarden ongemerkt verloren.",
                "Of a field that is given twice, one value is lost without a word.",
            ),
            "id: a\nid: b",
            "id: a",
        ),
        _refusal(
            "key-not-text",
            Text("De naam van een veld is geen tekst", "The name of a field is not text"),
            Text(
                "Voor de dubbele punt staat de naam van een veld; een getal, een lijst of niets is dat niet.",
                "Before the colon stands the name of a field; a number, a list or nothing is not one.",
            ),
            "2026: x",
            "'2026': x",
        ),
        _refusal(
            "anchor-or-alias",
            Text("Een anker of verwijzing in YAML", "An anchor or alias"),
            Text(
                "Ankers en verwijzingen maken een bestand moeilijk te lezen en kunnen het oneindig laten groeien.",
                "Anchors and aliases make a file hard to read and can blow it up without end.",
            ),
            "a: &x 1\nb: *x",
            "a: 1\nb: 1",
        ),
        _refusal(
            "yaml-tag",
            Text("Een YAML-tag", "A YAML tag"),
            Text(
                "Een tag kan een waarde van soort laten veranderen of code laten uitvoeren; het register kent ze niet.",
                "A tag can change the sort of a value or run code; the register has no use for them.",
            ),
            "id: !!str a",
            "id: a",
        ),
        _refusal(
            "nesting-too-deep",
            Text("De inhoud zit te diep genest", "The content is nested too deep"),
            Text(
                "Geen onderdeel van het register is zo diep; zulke bestanden zijn bedoeld om programma's te laten vallen.",
                "No entry of the register is that deep; such files are made to bring programs down.",
            ),
        ),
        _refusal(
            "file-too-large",
            Text("Het bestand is te groot", "The file is too large"),
            Text(
                "Geen onderdeel van het register is zo groot; een grens houdt het register snel en veilig.",
                "No entry of the register is that large; a bound keeps the register fast and safe.",
            ),
        ),
        _refusal(
            "control-character",
            Text("Een onzichtbaar stuurteken", "An invisible control character"),
            Text(
                "Stuurtekens kunnen tekst anders laten lijken dan hij is, bijvoorbeeld van rechts naar links.",
                "Control characters can make text look different from what it is, for example right to left.",
            ),
        ),
        _refusal(
            "symlink-outside",
            Text("Een snelkoppeling die niet mag", "A link that is not allowed"),
            Text(
                "Een snelkoppeling kan bestanden openbaar maken die niet in het register horen, of ze dubbel laten tellen.",
                "A link can publish files that do not belong in the register, or make them count twice.",
            ),
        ),
        _refusal(
            "unreadable-file",
            Text("Het bestand is niet te lezen", "The file cannot be read"),
            Text("Wat niet te lezen is, kan niet gecontroleerd worden.", "What cannot be read cannot be checked."),
        ),
        _refusal(
            "unknown-file",
            Text("Een bestand dat hier niet hoort", "A file that does not belong here"),
            Text(
                "Een bestand met een verkeerde naam of plaats doet stil niet mee; daarom is het een melding.",
                "A file with a wrong name or place silently takes no part; therefore it is a finding.",
            ),
            "data/trajectories/les.yml",
            "data/trajectories/les.yaml",
        ),
    )
}
