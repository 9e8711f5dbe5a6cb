"""Everything in a schema has examples that are valid, and the examples together fit the shipped register."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
import yaml
from referencing import Registry, Resource

from napl.lint.walk import values_at
from napl.model.kind import kinds
from napl.schema.formats import FORMATS
from napl.schema.store import COMMON, references, resolved, schema
from napl.schema.validate import is_valid
from tests.cli.running import napl
from tests.registers import SHIPPED, shipped
from tests.schema.parts import FILES, parts

REGISTRY: Registry[Any] = Registry().with_resource(schema("common")["$id"], Resource.from_contents(schema("common")))
SELDOM = {
    "confirmation_by",
    "confirmations",
    "problem",
    "tried",
    "questions",
    "as_of",
    "suppress",
    "withdrawn",
    "suspended",
    "variant_of",
    "monitoring",
}
"""Fields that exclude others, or that nobody should copy."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.split(".")[0])
def test_everything_has_examples_that_are_valid(path: Path) -> None:
    whole = json.loads(path.read_text(encoding="utf-8"))
    for place, part in parts(whole, path.stem):
        if part is whole and path.name == COMMON:
            continue  # a collection of parts describes no value of its own
        examples = resolved(part).get("examples")
        assert examples, f"{place} has no example"
        checker = {"$defs": whole.get("$defs", {}), **part, "$id": whole["$id"]}
        for example in examples:
            jsonschema.Draft202012Validator(checker, registry=REGISTRY, format_checker=FORMATS).validate(example)


@pytest.mark.parametrize("name", sorted(kinds()))
def test_the_example_of_a_kind_is_complete_and_fits_its_model(name: str) -> None:
    (example,) = schema(name)["examples"]
    assert is_valid(name, example)
    assert msgspec.convert(example, kinds()[name].model).id == example["id"]
    assert schema(name)["properties"].keys() - example.keys() <= SELDOM


def test_the_examples_together_fit_the_shipped_register(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = shipped(tmp_path)
    for name in ("assessor", "path", "provider", "region", "review", "trajectory"):
        (example,) = schema(name)["examples"]
        target = root / "data" / kinds()[name].place / f"{example['id']}.yaml"
        assert not target.exists(), "an example is invented"
        text = yaml.safe_dump(example, allow_unicode=True, sort_keys=False, width=10000)
        target.write_text(text, encoding="utf-8")
    ran = napl(capsys, root, ["lint", "--jobs", "1", "--fail-on", "info", "--as-of", "2026-11-23"])
    assert ran.code == 0, ran.out


@pytest.mark.parametrize("name", sorted(kinds()))
def test_an_example_names_what_the_shipped_framework_knows(name: str) -> None:
    for reference in references(name):
        place = SHIPPED / kinds()[reference.target].place
        if place.suffix == ".yaml":
            terms = yaml.safe_load(place.read_text(encoding="utf-8"))["terms"]
            named = {value for _, value in values_at(schema(name)["examples"][0], reference.path)}
            assert named <= {term["id"] for term in terms}, reference
