"""Owns the tree of a YAML text: PyYAML's C parser event by event, with places, never deeper than the bound."""

from yaml._yaml import CParser
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from napl.load.front import SUFFIX, parts, with_body
from napl.load.node import Node
from napl.load.refusing import MAX_DEPTH, Refusals, end_of, start_of


def tree_of(text: str, file: str = "") -> Node | None:
    """Return the tree of a text with places, or None where it has none; of Markdown that of its front matter and text."""
    found = parts(text) if file.endswith(SUFFIX) else None
    if found is None:
        return tree(Refusals(text, ""))
    return with_body(tree(Refusals(found.fields, "")), found)


def tree(refusals: Refusals) -> Node | None:
    """Return the root of the first document; None where there is none or the text is no YAML. Refusals are gathered."""
    try:
        return _grown(CParser(refusals.text), refusals)
    except MarkedYAMLError as error:
        refusals.bad_yaml(error)
    except (YAMLError, ValueError):
        refusals.unreadable()
    return None


def _grown(parser: CParser, refusals: Refusals) -> Node | None:  # noqa: C901, PLR0912  one branch for each of YAML's events
    root: Node | None = None
    documents = 0
    stack: list[tuple[Node, list[Node]]] = []
    while parser.check_event():
        event = parser.get_event()
        done: Node | None = None
        if isinstance(event, DocumentStartEvent):
            documents += 1
            if documents == 2:
                refusals.second_document(start_of(event))
                return root
            continue
        if isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent):
            refusals.extras(event)
        if isinstance(event, AliasEvent):
            refusals.alias(event)
            done = Node("scalar", start_of(event), end_of(event), plain=True)
        elif isinstance(event, ScalarEvent):
            done = Node(
                "scalar",
                start_of(event),
                end_of(event),
                event.value,
                plain=event.style is None or event.style == "",
            )
        elif isinstance(event, SequenceStartEvent | MappingStartEvent):
            if len(stack) >= MAX_DEPTH:
                refusals.too_deep(start_of(event))
                return None
            is_list = isinstance(event, SequenceStartEvent)
            node = Node(
                "sequence" if is_list else "mapping", start_of(event), end_of(event), flow=bool(event.flow_style)
            )
            stack.append((node, []))
        elif isinstance(event, SequenceEndEvent | MappingEndEvent):
            done, children = stack.pop()
            done.end = max(end_of(event), done.start)
            if done.sort == "sequence":
                done.items = children
            else:
                done.pairs = list(zip(children[::2], children[1::2], strict=True))
        if done is not None:
            if stack:
                stack[-1][1].append(done)
            else:
                root = done
    return root
