"""The two powers' game: payoffs from the model, equilibria, and what would make concert hold."""

from conundrum.analysis.game.agreement import Payment, critical_discount, side_payment
from conundrum.analysis.game.equilibrium import Equilibrium, best_replies, equilibria, outcomes
from conundrum.analysis.game.payoffs import STANCES, Payoffs, payoffs
from conundrum.analysis.game.taxonomy import Named, name_game

__all__ = [
    "STANCES",
    "Equilibrium",
    "Named",
    "Payment",
    "Payoffs",
    "best_replies",
    "critical_discount",
    "equilibria",
    "name_game",
    "outcomes",
    "payoffs",
    "side_payment",
]
