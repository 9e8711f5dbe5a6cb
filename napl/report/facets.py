"""Owns the guide to the classification, made from the facets themselves."""

from collections.abc import Iterable, Iterator

from napl.classify.facet import Facet, facets
from napl.classify.frame import Frame
from napl.classify.suggest.evidence import DEFAULT_SCORE
from napl.report.classification import SECTIONS

HEAD = """\
# Classification

`napl classify` orders every trajectory along two perspectives: the development paths and the approach. The third
perspective, judgements, comes from the reviews. One module in `napl/classify/facets/` is one facet; its examples run as tests.

Every label has a value, a certainty, the rule that gave it, and the fields and quotes that it rests on; where nothing speaks,
these are the fields that were looked at, with what they say or as not filled in. The certainty is

- `derived`: it follows from the facts;
- `declared`: the provider says so, and the facts do not rule it out;
- `suggested`: likely, but some facts are missing; never to be taken for a fact;
- `unknown`: the facts say too little. A programme element without a quote is unknown, not absent.

One label of a facet is the primary one; the others are true as well.

A declared value that the facts contradict does not count: `napl lint` reports it (`declared-contradicts-facts`, and for the
formality `formality-contradicts-recognition`), with both sides. Nothing that can be derived has to be committed.

Thresholds, the order of model types, what a programme element or a product shows, and the words that say how often something
happens are data: `data/framework/classification.yaml`. The numbers below are those of the shipped register.

A trajectory has one main model type and may have others beside it. The main one is the provider's choice among the forms that
the facts show, or a declared form on which the facts are silent; else the first in the order below, which goes from why people
enter and what they leave with, through what they do, to how it is organised. A type that only a person can assign ({human}) is
never derived.

{precedence}

A feature is *present in the design*, *partly* there as far as the facts show, or *absent*. Present never means that a
trajectory is proven effective: the evidence behind such lists is contested.

`napl classify --suggest` proposes labels for any Dutch text, from words alone (`data/framework/cues.yaml`, `roles.yaml`). Every
proposal has a score and the rules and literal passages that speak for it; the score orders, it is no probability. A value
without a passage is left out, except what holds where nothing points elsewhere (in scope, teaching in general, the first step,
a training, non-formal): its rule is `default-` with the value (`default-in-scope`), its score at most {default}.

`napl classify --format json` has version 1 of the shape in `docs/formats/classification.schema.json`.

This page is made from the facets; `NAPL_GOLDEN=write pytest tests/classify/test_guide.py` writes it afresh.
"""


def classification_guide(frame: Frame) -> str:
    """Return the guide as Markdown: every facet with its values, rules and sources."""
    human = [name for name, term in frame.model_types.items() if term.human_only]
    derived = [name for name in frame.precedence if name not in human]
    parts = [
        HEAD.format(
            precedence="\n".join(f"{place}. `{name}`" for place, name in enumerate(derived, start=1)),
            human=_codes(human),
            default=DEFAULT_SCORE,
        )
    ]
    section = None
    for facet in facets():
        if facet.perspective != section:
            section = facet.perspective
            parts.append(f"## {SECTIONS[section].en}\n")
        parts.append("\n".join(_facet(facet, frame)) + "\n")
    return "\n".join(parts)


def _facet(facet: Facet, frame: Frame) -> Iterator[str]:
    yield f"### {facet.title.en} (`{facet.id}`)\n"
    values = facet.values(frame)
    yield f"Values: {_codes(values)}, or `unknown`.\n" if _may_be_unknown(facet) else f"Values: {_codes(values)}.\n"
    yield "| rule | when |\n| --- | --- |"
    for rule in facet.rules:
        yield f"| `{rule.id}` | {frame.reason(rule).en} |"
    sources = (f"[{source.title}]({source.url})" if source.url else source.title for source in facet.sources)
    yield f"\nSources: {'; '.join(source.removesuffix('.') for source in sources)}."


def _may_be_unknown(facet: Facet) -> bool:
    return any("unknown" in example.gives for example in facet.examples)


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
