"""The sources of the model's numbers, for readers who have a saved table but not the package."""

from typing import Any

from conundrum.tables import citation, say, table


def sources() -> str:
    """Return a line for each source with its assumptions, and a line of unsourced assumptions.

    Examples
    --------
    >>> sources().splitlines()[1]
    'Reuters, China trade falls 51 percent in 2018 (2019), \
https://in.reuters.com/article/china-economy-trade-northkorea/: reach'
    """
    assumptions = table("assumptions")
    library = assumptions.attrs["sources"]
    named: dict[str, list[str]] = {source: [] for source in library}
    for name, *cells in assumptions[["name", "source", "also"]].fillna("").itertuples(index=False):
        for source in filter(None, ";".join(cells).split(";")):
            named[source].append(name)
    lines = [
        f"{cite_source(library, source)}: {', '.join(names)}" for source, names in named.items()
    ]
    ours = ", ".join(assumptions.loc[assumptions["source"].isna(), "name"])
    return "\n".join([say("saved.sources"), *lines, say("saved.ours", names=ours)])


def cite_source(library: dict[str, dict[str, Any]], key: str) -> str:
    """Return a short name of a source, and its address if it has one.

    Examples
    --------
    >>> told = {"title": "Talks", "publisher": "AP", "year": 2018, "address": "https://ap.org"}
    >>> cite_source({"S": told}, "S")
    'AP, Talks (2018), https://ap.org'
    """
    return ", ".join(filter(None, (citation(library, key), library[key]["address"])))
