"""The sources of the model's numbers, for readers who have a saved table but not the package."""

from conundrum.tables import citation, say, table


def sources() -> str:
    """Return a line of assumptions for each source, and a line of assumptions without a source.

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
        f"{', '.join(filter(None, told))}: {', '.join(names)}"
        for source, names in named.items()
        for told in [(citation(library, source), library[source]["address"])]
    ]
    ours = ", ".join(assumptions.loc[assumptions["source"].isna(), "name"])
    return "\n".join([say("saved.sources"), *lines, say("saved.ours", names=ours)])
