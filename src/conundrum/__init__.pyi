"""What the package offers, and where each name is from; `names` reads it."""

from conundrum import classroom as classroom, show as show
from conundrum.analysis.catalogue import policies as policies, table as table
from conundrum.analysis.doubts import doubts as doubts
from conundrum.analysis.failing import fails_where as fails_where
from conundrum.analysis.game.payoffs import payoffs as payoffs
from conundrum.analysis.tradeoffs.sensitivity import sensitivity as sensitivity
from conundrum.classroom.exercises import check as check, exercise as exercise, hint as hint
from conundrum.model import (
    Assumptions as Assumptions,
    Beliefs as Beliefs,
    Policy as Policy,
)
from conundrum.model.variant import variant as variant
from conundrum.panels.lab import lab as lab
from conundrum.panels.lever import lever as lever
from conundrum.questions.ask import ask as ask
from conundrum.questions.guesses import guesses as guesses
from conundrum.questions.predict import predict as predict
from conundrum.run import (
    Outlook as Outlook,
    Priorities as Priorities,
    Scenario as Scenario,
)
from conundrum.run.hindcast import hindcast as hindcast
from conundrum.run.own_outcome import Outcome as Outcome
from conundrum.run.runs import Runs as Runs
from conundrum.run.simulate import simulate as simulate
from conundrum.tables import BadValue as BadValue
from conundrum.widgets.record_chart import chart as chart

__version__: str
