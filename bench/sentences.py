"""Owns the sentences of made texts: many Dutch patterns, each filled with compounds, subjects, settings and results."""

import random
from collections.abc import Sequence

from bench.words import SUBJECT, compound

WHEN = (
    "tussen twee bijeenkomsten", "na de eerste maand", "halverwege het schooljaar", "vanaf de tweede bijeenkomst",
    "aan het begin van elke periode", "in de weken na de vakantie", "na afloop van elke les", "in het laatste deel",
    "zodra de groep elkaar kent", "op een vast moment in de week", "voor de start van het blok", "als de proef is afgerond",
)  # fmt: skip
WHERE = (
    "in de eigen klas", "bij een collega in het lokaal", "op een school in de buurt", "in het leerbedrijf", "in het eigen team",
    "in een kleine groep", "met de hele sectie", "op de werkplek", "in een online omgeving", "tijdens het werkoverleg",
    "bij een andere opleiding", "in twee parallelgroepen",
)  # fmt: skip
WHO = (
    "een vakdidacticus", "een ervaren leraar", "de begeleider", "een collega uit een andere sector", "uw leidinggevende",
    "een lerarenopleider", "de trainer", "een onderzoeker", "een maatje uit de groep", "de coach van uw school",
    "een ontwerper van leermiddelen", "een lid van het werkveld",
)  # fmt: skip
DO = (
    "ontwerpt", "beproeft", "bespreekt", "vergelijkt", "onderzoekt", "beschrijft", "verbetert", "kiest", "bewaart", "onderbouwt",
    "ordent", "bekijkt", "herhaalt", "verfijnt", "toetst", "filmt", "analyseert", "herschrijft", "plant", "presenteert",
)  # fmt: skip
SO = (
    "zodat leerlingen weten waar zij naartoe werken", "waardoor studenten minder snel afhaken",
    "zodat collega's ermee verder kunnen", "en gaat na wat leerlingen ervan onthouden",
    "en legt vast wat de volgende keer anders kan", "waardoor zwakke lezers eerder hulp krijgen",
    "zodat de uitleg aansluit bij wat de groep al weet", "en haalt er werk van leerlingen bij",
    "waardoor het gesprek over inhoud gaat en niet over het boek", "zodat snelle leerlingen een eigen vervolg hebben",
    "en koppelt dat aan een doel van de school", "waardoor de overgang naar het volgende leerjaar soepeler verloopt",
    "zodat ouders begrijpen wat er in de klas gebeurt", "en weegt wat dat kost aan tijd",
    "waardoor de toets past bij de leerdoelen", "zodat de praktijkopleider hetzelfde vraagt als de school",
)  # fmt: skip
WHY = (
    "Dat vraagt oefening, want", "Dat is lastiger dan het lijkt, want", "Daar is een reden voor:", "Dat werkt beter, omdat",
    "Dat kost tijd, maar",
)  # fmt: skip
BECAUSE = (
    "{a} en {b} lopen in de praktijk vaak door elkaar", "een {a} zonder {b} levert weinig op",
    "leerlingen zien het verband tussen {a} en {b} niet vanzelf", "bij {s} vraagt een {a} om een andere {b}",
    "een goede {a} begint bij de {b} van de groep", "{n} weken zijn snel voorbij als de {a} niet klaarligt",
    "de {a} van vorig jaar past zelden bij de {b} van nu",
)  # fmt: skip
PATTERNS = (
    "U {d} een {a} voor {s}, {so}.",
    "{When} {d} u {where} een {a} en een {b}.",
    "{Who} kijkt {where} mee en geeft feedback op uw {a}.",
    "De groep {d} samen een {a}, {so}.",
    "Een {a} helpt om {s} en {s2} met elkaar te verbinden.",
    "{When} staat de {a} centraal, met een {b} als voorbeeld.",
    "Wie {s} geeft, herkent de {a}; wie {s2} geeft, begint bij de {b}.",
    "U leest een artikel over {a} en {d} daarna een {b}, {so}.",
    "{When} brengt u een {a} mee die {where} is ontstaan.",
    "Met {who} bespreekt u hoe een {a} past bij de {b} van uw school.",
    "In {n} bijeenkomsten groeit uw {a} van eerste schets tot bruikbare {b}.",
    "Elke deelnemer {d} {where} een {a}, {so}.",
    "Op basis van een {a} maakt u {when} een keuze voor {s}.",
    "Twee voorbeelden, een {a} en een {b}, laten zien wat er mis kan gaan.",
    "De {a} komt {n} keer terug, telkens met een andere {b}.",
    "{Who} {d} met u de {a} en stelt vragen over de {b}.",
    "U houdt een {a} bij over wat er {where} gebeurt, {so}.",
    "Bij {s} gaat het om een {a}, bij {s2} vooral om een {b}.",
    "{When} toont u uw {a} aan {who}.",
    "Aan de hand van een {a} {d} u wat er {where} goed ging.",
    "De opbrengst is een {a} die ook voor {s} bruikbaar is.",
    "Een duo van {s} en {s2} {d} {when} dezelfde {a}.",
    "U neemt een {a} af en {d} de uitkomst met {who}.",
    "{Why} {because}.",
    "Wat een {a} oplevert, hangt af van de {b} en van de tijd die {who} krijgt.",
    "Daarna verandert u de {a} in kleine stappen, {so}.",
)
OUTCOME = (
    "{D} een {a} voor {s}, {so}.", "{D} met collega's een {a} en een {b} voor {s}.",
    "{D} de {a} van de eigen school aan de hand van een {b}.", "{D} {where} een {a} en verantwoordt de gemaakte keuzes.",
    "{D} welke {a} past bij de {b} van een groep.", "{D} een {a} op grond van gegevens over {s}.",
)  # fmt: skip
QUOTE = (
    "{When} maakt elke deelnemer een {a}.", "U krijgt van {who} feedback op uw {a}.", "De {a} wordt {where} uitgeprobeerd.",
    "Elk blok opent met een {a} over {s}.", "Deelnemers {D2} samen een {a}.", "Een {a} is onderdeel van de afsluiting.",
)  # fmt: skip
PLURAL = (
    "ontwerpen",
    "bespreken",
    "vergelijken",
    "onderzoeken",
    "verbeteren",
    "beproeven",
    "analyseren",
    "presenteren",
)


def _first_upper(text: str) -> str:
    return text[0].upper() + text[1:]


def filled(pattern: str, chance: random.Random, subject: str) -> str:
    """Return a pattern with every slot filled; `subject` is what the text is about."""
    because = chance.choice(BECAUSE).format(a=compound(chance), b=compound(chance), s=subject, n=chance.randint(3, 9))
    done, when, who = chance.choice(DO), chance.choice(WHEN), chance.choice(WHO)
    return pattern.format(
        a=compound(chance), b=compound(chance), s=subject, s2=chance.choice(SUBJECT), n=chance.randint(3, 9),
        d=done, D=_first_upper(done), D2=chance.choice(PLURAL), when=when, When=_first_upper(when),
        who=who, Who=_first_upper(who), where=chance.choice(WHERE), so=chance.choice(SO),
        Why=chance.choice(WHY), because=because,
    )  # fmt: skip


def one(patterns: Sequence[str], chance: random.Random, subject: str) -> str:
    """Return one sentence of a choice of patterns."""
    return filled(chance.choice(patterns), chance, subject)


def running(chance: random.Random, subject: str, words: int) -> str:
    """Return sentences of at least `words` words together; no pattern comes back before most others have had a turn."""
    said: list[str] = []
    count = 0
    queue: list[str] = []
    while count < words:
        queue = queue or chance.sample(PATTERNS, len(PATTERNS))
        sentence = filled(queue.pop(), chance, subject)
        said.append(sentence)
        count += len(sentence.split())
    return " ".join(said)
