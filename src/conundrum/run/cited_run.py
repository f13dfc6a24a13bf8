"""A run with a scenario code and a citation, which both say how the run was made."""

from __future__ import annotations

from conundrum.model import Policy
from conundrum.run.dates import dated
from conundrum.run.provenance import Provenance
from conundrum.run.run_arrays import RunArrays
from conundrum.tables import BadValue, say


class CitedRun(RunArrays):
    """A run with a citation, from which others can make the same run again."""

    @property
    def code(self) -> str:
        """The scenario code of the run, with its policy, beliefs, seed and held assumptions.

        A code does not contain years and futures; `cite` does.

        Raises
        ------
        BadValue
            If a code cannot describe the run, because its seed is not known, its policy changes on
            the way, or its model was changed. `cite` describes every run.
        """
        course = [*(self.course or {}).values()]
        if self.model or any(policy != self.policy for policy in course):
            given = self.model.name if self.model else f"{len(course)} policies"
            raise BadValue("code", given, advice=say("refused.coded"))
        return self.provenance.code(self.policy)

    @property
    def provenance(self) -> Provenance:
        """The settings that all runs in the same futures have in common."""
        years = self.end - int(self.years[0])
        return Provenance(
            self.beliefs, self.assumptions, years, self.futures, self.seed, self.model
        )

    def cite(self) -> str:
        """Return the citation to print below figures, from which others can make the same run.

        Returns
        -------
        str
            The version of the package and the fingerprint of its model, the years, the futures, the
            seed, and the scenario code. A course has the code and date of each policy. A number
            that the code rounds to a tenth of a per cent is also written out.

        Examples
        --------
        >>> from conundrum.run.simulate import simulate
        >>> simulate().cite()[-43:]
        'seed 2016; scenario NK2J-W434-68JR-000R-F6.'
        """
        return self.provenance.cite(self.in_turn(), *self.cite_own())

    def cite_own(self) -> list[str]:
        """Return a sentence for each of the reader's own outcomes that says what the outcome is."""
        return [
            say("cited.own", outcome=name, unit=(self.own or {})[name], definition=definition)
            for name, definition in self.defined.items()
            if name in self.arrays
        ]

    def in_turn(self) -> dict[str, Policy]:
        """Return a run's policies; the key of each says since when the policy is in force."""
        policies = self.course or {0: self.policy}
        return {
            say("cited.since", date=dated(float(self.years[step]))) if step else "": policy
            for step, policy in policies.items()
        }
