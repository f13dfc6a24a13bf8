"""What the page makes of the loss is what Python makes of it, run without a browser."""

import base64
import json
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

import conundrum as nk
from conundrum.page import player, telling
from conundrum.run.weights import EYES

NODE = shutil.which("node")
ASK = """
const { readFileSync } = require("fs");
const given = JSON.parse(readFileSync(0, "utf8"));
const read = (text) => floats(new Uint8Array(Buffer.from(text, "base64")));
const played = player(given.player, read(given.drawn), read(given.thresholds));
const kept = played.follow({ ...given.scenario, held: {} });
console.log(JSON.stringify(given.eyes.map((weights) =>
  [...weigh(played, given.outcomes, kept, weights)])));
"""


@pytest.mark.skipif(NODE is None, reason="tests/browser/test_page_words.py asks a browser")
@pytest.mark.parametrize("preset", ["2016", "joint cut-off"])
def test_a_run_costs_the_same_in_both_languages(preset: str, tmp_path: Path) -> None:
    policy = nk.PRESETS[preset]
    eyes = [*EYES.values(), nk.Weights(**dict.fromkeys(vars(nk.Weights()), 0))]
    given = {
        "player": player.about(),
        "outcomes": telling.about(nk.simulate())["outcomes"],
        "drawn": base64.b64encode(player.drawn()).decode(),
        "thresholds": base64.b64encode(player.thresholds()).decode(),
        "scenario": {"policy": vars(policy), "beliefs": vars(nk.Beliefs())},
        "eyes": [vars(weights) for weights in eyes],
    }
    script = tmp_path / "ask.js"
    script.write_text(player.script() + ASK, encoding="utf-8")
    told = subprocess.run(
        [str(NODE), str(script)],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    run = nk.simulate(policy)
    for page, weights in zip(json.loads(told), eyes, strict=True):
        assert np.allclose(page, nk.loss(run, weights), atol=1e-4)
