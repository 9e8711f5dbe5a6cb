"""Owns what the loader refuses in the text of a file: YAML that is broken, and YAML that the register does without."""

from napl.core.example import Example
from napl.core.text import Text
from napl.load.refusal import SOUTH, SOUTH_TEXT, refusal

_PROVIDER, _TRAJECTORY = "data/providers/academie.yaml", "data/trajectories/leerlijn.yaml"
_FRAMEWORK, _REGION = "data/quality/minimaal-1.yaml", "data/regions/noord.yaml"
_NAME = "name: Voorbeeldacademie\n"

_KNOWLEDGE = "data/knowledge/samen-kijken.md"

TEXT_REFUSALS = (
    refusal(
        "no-front-matter",
        Text("Een kennisitem zonder velden bovenaan", "A knowledge item without fields at its top"),
        Text(
            "Zonder velden bovenaan is niet te zien wat het is, voor wie en van wanneer.",
            "Without fields at its top there is no telling what it is, for whom and from when.",
        ),
        Example(swap={_KNOWLEDGE: ("---\nid: samen-kijken\n", "id: samen-kijken\n")}, at=(_KNOWLEDGE, 1, 1)),
    ),
    refusal(
        "bad-yaml",
        Text("Het bestand is geen geldige YAML", "The file is not valid YAML"),
        Text(
            "Zonder geldige YAML is er niets te lezen, dus ook niets te controleren.",
            "Without valid YAML there is nothing to read, so nothing to check.",
        ),
        Example(
            swap={_TRAJECTORY: ("title: Een leerlijn ontwerpen", "title: Leerlijn: leren ontwerpen")},
            at=(_TRAJECTORY, 2, 16),
        ),
        Example(swap={_TRAJECTORY: ("title: Een leerlijn ontwerpen", "title: 'Leerlijn: leren ontwerpen'")}),
    ),
    refusal(
        "several-documents",
        Text("Meer dan één document in een bestand", "More than one document in a file"),
        Text(
            "Eén bestand is één onderdeel van het register; een tweede document zou ongelezen blijven.",
            "One file is one entry of the register; a second document would go unread.",
        ),
        Example(swap={_REGION: ("sources: []\n", f"sources: []\n---\n{SOUTH_TEXT}")}, at=(_REGION, 8, 1)),
        Example(files={SOUTH: SOUTH_TEXT}),
    ),
    refusal(
        "duplicate-key",
        Text("Een veld staat er twee keer", "A field is given twice"),
        Text(
            "Bij een dubbel veld gaat een van de twee waarden ongemerkt verloren.",
            "Of a field that is given twice, one value is lost without a word.",
        ),
        Example(
            swap={_TRAJECTORY: ("provider: academie\n", "title: Leerlijnen ontwerpen\nprovider: academie\n")},
            at=(_TRAJECTORY, 3, 1),
        ),
    ),
    refusal(
        "key-not-text",
        Text("De naam van een veld is geen tekst", "The name of a field is not text"),
        Text(
            "Voor de dubbele punt staat de naam van een veld; een getal, een lijst of niets is dat niet.",
            "Before the colon stands the name of a field; a number, a list or nothing is not one.",
        ),
        Example(swap={_TRAJECTORY: ("    place: Assen", "    2026: Assen")}, at=(_TRAJECTORY, 46, 5)),
    ),
    refusal(
        "anchor-or-alias",
        Text("Een anker of verwijzing in YAML", "An anchor or alias"),
        Text(
            "Ankers en verwijzingen maken een bestand moeilijk te lezen en kunnen het oneindig laten groeien.",
            "Anchors and aliases make a file hard to read and can blow it up without end.",
        ),
        Example(
            swap={_TRAJECTORY: ("title: Een leerlijn ontwerpen", "title: &titel Een leerlijn ontwerpen")},
            at=(_TRAJECTORY, 2, 8),
        ),
    ),
    refusal(
        "yaml-tag",
        Text("Een YAML-tag", "A YAML tag"),
        Text(
            "Een tag kan een waarde van soort laten veranderen of code laten uitvoeren; het register kent ze niet.",
            "A tag can change the sort of a value or run code; the register has no use for them.",
        ),
        Example(
            swap={_PROVIDER: ("registration: '00000001'", "registration: !!str 00000001")},
            at=(_PROVIDER, 5, 15),
        ),
    ),
    refusal(
        "nesting-too-deep",
        Text("De inhoud zit te diep genest", "The content is nested too deep"),
        Text(
            "Geen onderdeel van het register is zo diep; zulke bestanden zijn bedoeld om programma's te laten vallen.",
            "No entry of the register is that deep; such files are made to bring programs down.",
        ),
        Example(
            swap={_FRAMEWORK: ("sources: []", f"sources: {'[' * 33}{']' * 33}")},
            at=(_FRAMEWORK, 46, 41),
        ),
    ),
    refusal(
        "control-character",
        Text("Een onzichtbaar stuurteken", "An invisible control character"),
        Text(
            "Stuurtekens kunnen tekst anders laten lijken dan hij is, bijvoorbeeld van rechts naar links.",
            "Control characters can make text look different from what it is, for example right to left.",
        ),
        Example(
            swap={_PROVIDER: (_NAME, "name: Voorbeeld\u200bacademie\n")},
            at=(_PROVIDER, 2, 16),
            told=Text(
                "In de naam staat een onzichtbaar teken. U ziet het hier als code; in uw eigen programma ziet u niets.",
                "The name holds an invisible character. Here you see it as a code; your own editor shows nothing.",
            ),
        ),
        Example(
            told=Text(
                "Het teken is weg: de naam is opnieuw getypt en niet geplakt.",
                "The character is gone: the name was typed anew instead of pasted.",
            ),
        ),
    ),
)
