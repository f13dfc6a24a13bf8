"""What the module offers, and where each name is from."""

from conundrum.classroom.exercises import progress as progress
from conundrum.panels.agreement import agreement as agreement
from conundrum.panels.apart import apart as apart
from conundrum.panels.argument import argument as argument
from conundrum.panels.beside import beside as beside
from conundrum.panels.best_for import best_for as best_for
from conundrum.panels.clash import clash as clash
from conundrum.panels.conclusion import conclusion as conclusion
from conundrum.panels.doubting import doubting as doubting
from conundrum.panels.endings import endings as endings
from conundrum.panels.faults import faults as faults
from conundrum.panels.forecast import forecast as forecast
from conundrum.panels.hits import hits as hits
from conundrum.panels.horizon import horizon as horizon
from conundrum.panels.hundred_futures import hundred_futures as hundred_futures
from conundrum.panels.lab import lab as lab
from conundrum.panels.lever import lever as lever
from conundrum.panels.move import move as move
from conundrum.panels.prices import prices as prices
from conundrum.panels.scorecard import scorecard as scorecard
from conundrum.panels.timeline import timeline as timeline
from conundrum.panels.why import why as why
from conundrum.questions.today import today as today
