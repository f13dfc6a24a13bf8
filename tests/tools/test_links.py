"""The public address stands once, and the badges and the citation follow it."""

import pytest

from tools import ROOT
from tools.links import FILES, linked, public_address, ways


@pytest.mark.parametrize("name", FILES)
def test_links_follow_the_one_address(name):
    address = public_address()
    text = (ROOT / name).read_text(encoding="utf-8")
    assert linked(name, text, address) == text
    moved = linked(name, text, "https://github.com/ada/other")
    assert "ada/other" in moved
    assert address.removeprefix("https://github.com/") not in moved
    assert "OWNER" not in text
    assert linked(name, moved, address) == text


@pytest.mark.parametrize("address", ["", "github.com/ada/other", "https://example.org/ada/other"])
def test_another_kind_of_address_is_refused(address):
    with pytest.raises(ValueError, match=r"must be https://github\.com/owner/name"):
        ways(address)
