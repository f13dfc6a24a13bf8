"""A game that is led at the desk, act by act, as the page does it: for tests."""

from typing import Any

from tests.views.seminar import played_game

from conundrum.run.runner import results_of_needs
from conundrum.views.seminar import clock, desk, desk_acts, future, rounds, screen, seats, without

RULES = played_game.RULES | {"deck": ["flood", "election", "defector"]}
FUTURE = 530
MOVES = dict.fromkeys(seats.OTHERS, "wait")
POWERS = {
    "washington": {"0": "60", "1": "30", "2": "20"},
    "beijing": {"0": "20", "1": "60", "2": "20"},
}


class Led:
    """A game, and what is done in it."""

    def __init__(self, **rules: Any) -> None:
        self.acts: list[dict[str, Any]] = []
        self.rules = RULES | rules
        self.now = 1_000.0
        self.asked, self.changing, self.typed, self.guessed = "", "", "", ""
        self.doubted = ""

    def does(self, name: str, **fields: str) -> dict[str, Any]:
        """Press a button or send a row, a second after what was done before."""
        beside = {"asked": self.asked, "typed": self.typed, "guessed": self.guessed}
        beside["doubted"] = self.doubted
        found = desk_acts.act(self.stands(), name, {**beside, **fields})
        self.asked = found.get("asks", "")
        self.doubted = found.get("doubts", "")
        self.changing = found.get("changing", self.changing)
        for act in found.get("acts", ()):
            self.now += 1
            number = len(self.acts) + 1
            self.acts.append({"n": number, "moment": self.now, "time": "10:00", **act})
        return found

    def stands(self) -> dict[str, Any]:
        """Return how the game stands, without its future."""
        found = rounds.state(self.acts, self.rules)
        kept = {
            "rehearsed": False,
            "changing": self.changing,
            "wrongs": {},
            "stores": True,
            "file": "",
            "can": False,
            "games": [],
            "beside": False,
        }
        return {**found, "acts": self.acts, "clock": clock.state(self.acts, found["done"]), **kept}

    def told(self) -> dict[str, Any]:
        """Return how the game stands, with what became of its future."""
        stands = self.stands()
        game = stands["game"]
        story = future.story(game, results_of_needs(future.needs(game, FUTURE)))
        over = stands["clock"]["step"] in ("end", "debrief")
        left = results_of_needs(without.needs(game, FUTURE)) if over else []
        return {**stands, "story": story, "left": left}

    def desk(self) -> dict[str, str]:
        """Return each part of the desk."""
        return {name: str(part()) for name, part in desk.view(self.told()).items()}

    def room(self) -> str:
        """Return what the room sees."""
        return screen.html(self.told())

    def until(self, step: str) -> None:
        """Go on to a step; before the reveal, all seats choose."""
        while (now := self.stands())["clock"]["step"] != step:
            if now["clock"]["step"] == "seal":
                self.seal_all()
            self.does("next")

    def seal_all(self) -> None:
        """Seal for all seats that have not."""
        for seat in rounds.missing(self.stands()["game"]):
            fields = POWERS.get(seat, {"0": MOVES.get(seat, "")})
            while "asks" in self.does("seal", seat=seat, **fields):
                pass
