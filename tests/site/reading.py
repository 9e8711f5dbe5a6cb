"""Owns what tests read of a parsed page, and the address that they give a site."""

from xml.etree.ElementTree import Element

HERE = "https://site.invalid/"


def ids(page: Element) -> list[str]:
    return [element.attrib["id"] for element in page.iter() if "id" in element.attrib]


def tags(page: Element) -> list[str]:
    return [element.tag for element in page.iter()]
