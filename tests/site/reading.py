"""Owns reading the sites of the registers that tests share."""

from functools import cache
from xml.etree.ElementTree import Element

from tests.site.making import REGISTERS, entities, site

HERE = "https://site.invalid/"


@cache
def made(name: str) -> dict[str, bytes]:
    return site(entities(REGISTERS[name]))


def ids(page: Element) -> list[str]:
    return [element.attrib["id"] for element in page.iter() if "id" in element.attrib]


def tags(page: Element) -> list[str]:
    return [element.tag for element in page.iter()]
