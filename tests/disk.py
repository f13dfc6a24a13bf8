"""A disk that is full, for whoever runs the tests and on any file system."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def full(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond so many bytes: what fits is written, and no more."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
