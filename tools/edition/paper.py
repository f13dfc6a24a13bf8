"""The edition to print and to carry: all notebooks as one PDF, and the whole site as one zip."""

import re
import shutil
from pathlib import Path

from conundrum.tables import rows
from tools import handouts
from tools.install import find_chromium
from tools.pack import contents

ARTICLE = re.compile(r'(?s)<article class="bd-article">(.*?)</article>')
PAGE = """\
<!doctype html>
<html lang="en" data-theme="light">
<head>
<meta charset="utf-8">
<title>The North Korea Conundrum</title>
<link rel="icon" href="_static/live/mark.svg">
<link rel="stylesheet" href="_static/live/panels.css">
<link rel="stylesheet" href="_static/live/print.css">
</head>
<body>
{body}
</body>
</html>
"""


def whole(site: Path) -> Path:
    """Write one page with all notebooks, and pictures in place of panels; return its path."""
    pages = [site / "notebooks" / about["file"] for about in rows("notebooks").values()]
    texts = [page.with_suffix(".html").read_text(encoding="utf-8") for page in pages]
    articles = [found[1] for text in texts if (found := ARTICLE.search(text))]
    # On paper every section is open, and a link that would lead nowhere becomes text.
    body = "\n".join(f"<article>{article}</article>" for article in articles)
    body = body.replace("<details>", "<details open>").replace('src="../', 'src="')
    body = re.sub(r'<a class="headerlink".*?</a>', "", body)
    path = site / "whole.html"
    path.write_text(PAGE.format(body=body), encoding="utf-8")
    return path


def beside(pdf: bytes) -> bytes:
    r"""Return the PDF with links to its neighbours that name no folder of this computer.

    Chromium writes the folder in which it printed into such links. Every link keeps its length, so
    that nothing else in the file moves.

    Examples
    --------
    >>> beside(b"<</URI (file:///home/ada/build/fairly.html#opting-out)>>").split()
    [b'<</URI', b'(fairly.pdf)', b'>>']
    """

    def led(found: re.Match[bytes]) -> bytes:
        return (b"/URI (" + found[1] + b".pdf)").ljust(len(found[0]))

    place = rb"/URI \(file:(?:\\.|[^\\)])*/([\w-]+)\.html(?:#[^)]*)?\)"
    return re.sub(place, led, pdf)


def paper(site: Path, folder: Path) -> list[Path]:
    """Write the files of a release: the site as a zip, and the notebooks and handouts as PDFs.

    Parameters
    ----------
    site : Path
        The built edition.
    folder : Path
        The folder to write into.

    Returns
    -------
    list of Path
        The files that were written; without a Chromium to print them there are no PDFs.
    """
    page = whole(site)
    printed = []
    if chromium := find_chromium():
        whole_pdf = handouts.printed(chromium, page).rename(folder / "conundrum-whole.pdf")
        whole_pdf.write_bytes(beside(whole_pdf.read_bytes()))
        printed.append(whole_pdf)
        for size in handouts.PAPERS:
            sheets = site / "handouts" / size
            pages = [handouts.printed(chromium, sheets / f"{one}.html") for one in contents.TITLES]
            contents.zipped(pages, sheets, size)
        shutil.copy(folder / "conundrum-whole.pdf", site)
    page.unlink()
    zipped = shutil.make_archive(str(folder / "conundrum-edition"), "zip", site)
    return [*printed, Path(zipped)]
