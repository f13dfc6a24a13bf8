"""The two powers' game: payoffs from the model, equilibria, and what would make concert hold."""

from conundrum.game.agreement import Payment, critical_discount, side_payment
from conundrum.game.names import Named, name_game
from conundrum.game.payoffs import STANCES, Payoffs, payoffs
from conundrum.game.solve import Equilibrium, best_replies, equilibria, outcomes
from conundrum.game.which import which_game

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
    "which_game",
]
