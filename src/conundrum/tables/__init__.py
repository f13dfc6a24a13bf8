"""Reads the tables of the folder "data", and the numbers that people type."""

from conundrum.tables.bounds import (
    SWITCH,
    BadValue,
    alike,
    instance,
    known,
    listed,
    named_file,
    number,
    refusal,
    refused,
    shortly,
    whole,
)
from conundrum.tables.evidence import citation, table
from conundrum.tables.named import Named
from conundrum.tables.parsing import as_typed, read_float, take_number, take_whole
from conundrum.tables.records import Shares, record
from conundrum.tables.settings import DATA, entries, rows, value
from conundrum.tables.words import (
    begun,
    percent,
    rounded,
    say,
    short_name,
    significant,
    singular,
    written,
    written_out,
)

__all__ = [
    "DATA",
    "SWITCH",
    "BadValue",
    "Named",
    "Shares",
    "alike",
    "as_typed",
    "begun",
    "citation",
    "entries",
    "instance",
    "known",
    "listed",
    "named_file",
    "number",
    "percent",
    "read_float",
    "record",
    "refusal",
    "refused",
    "rounded",
    "rows",
    "say",
    "short_name",
    "shortly",
    "significant",
    "singular",
    "table",
    "take_number",
    "take_whole",
    "value",
    "whole",
    "written",
    "written_out",
]
