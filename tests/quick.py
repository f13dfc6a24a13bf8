"""What runs in `make test`, and what waits for `make test-all`."""

from collections.abc import Collection, Iterable
from typing import Any

import pytest

SWEEPS = (
    "analysis/test_conclusions.py::test_a_fault_is_taken_up_in_its_own_words",
    "analysis/test_conclusions.py::test_a_stress_test_moves_some_printed_outcome_by_more_than_luck",
    "analysis/test_rigging.py::test_a_reason_names_just_the_beliefs_that_hold_where_a_policy_comes_first",
    "anything/test_anything.py::test_an_answer_of_the_right_kind_or_a_clear_refusal",
    "browser/test_page_asked.py::test_what_is_asked_is_answered_as_in_python",
    "browser/test_page_shown.py::test_the_page_shows_what_the_kernel_shows",
    "browser/test_page_world.py::test_every_world_is_that_of_python",
    *(
        f"charts/test_evidence_charts.py::test_{name}"
        for name in (
            "a_recalled_figure_is_drawn_open",
            "it_compiles_to_one_width_that_follows_the_window",
            "it_says_a_finding_a_unit_and_a_description_with_numbers",
            "its_table_has_every_row_with_how_it_is_known_and_its_source",
            "the_record_is_drawn_in_ink_and_blue_is_left_to_the_reader",
        )
    ),
    "classroom/exercises/test_answers.py::test_a_number_is_right_within_its_rounding_and_told_what_else_it_is",
    "classroom/exercises/test_answers.py::test_each_known_mistake_is_named_by_its_own_hint",
    "classroom/exercises/test_answers.py::test_no_answer_at_all_is_told_kindly_and_kept_nowhere",
    "classroom/exercises/test_goals.py::test_a_diagnosis_is_set_off_by_some_moves_and_not_by_others",
    "classroom/exercises/test_goals.py::test_no_ends_of_sliders_meet_a_goal_but_where_that_is_said",
    "classroom/exercises/test_readings.py::test_no_other_reading_lies_within_the_tolerance",
    "classroom/exercises/test_pages.py::test_a_page_has_a_hint_and_keeps_silent_until_it_is_answered",
    "classroom/seminar/test_first_model.py::test_a_game_of_the_first_model_is_marked_wherever_it_is_shown",
    "model/test_mutants.py::test_some_claim_notices_a_link_turned_around",
    "notebooks/test_no_answer_early.py::test_what_an_answer_in_words_follows_from_is_so",
    "notebooks/test_notebooks.py::test_it_runs_from_any_directory_and_cells_can_be_run_again",
    "notebooks/test_policy_names.py::test_a_panel_calls_policies_by_their_labels",
    "panels/test_lab.py::test_each_slider_moves_its_share_and_everything_shown",
    "panels/test_prices.py::test_d3_d4_no_policy_tried_comes_without_either_price",
    "panels/test_replies.py::test_the_agreement_and_the_table_say_the_same_of_each_power",
    "panels/test_still.py::test_a_prediction_prints_its_question_and_never_its_answer",
    "panels/test_still.py::test_a_still_has_title_description_table_and_what_to_do",
    "panels/test_still.py::test_what_only_the_page_has_drawn_is_printed_as_well",
    "panels/test_worlds.py::test_the_page_would_take_or_refuse_what_is_typed_in_the_same_words",
    "questions/test_predict.py::test_the_chart_appears_only_on_commitment",
    "run/test_numerics.py::test_quarters_agree_with_an_independent_solver",
    "run/test_simulate.py::test_d2_shared_conditions_lie_on_the_frontier_where_bargains_bind",
    "run/test_simulate.py::test_every_corner_stays_in_bounds",
    "tools/test_entry.py::test_every_tool_is_run_by_its_name",
    "tools/test_figures.py::test_a_statement_that_does_not_hold_or_is_not_clear_is_named",
    "tools/test_follow.py::test_every_file_that_a_tool_writes_is_up_to_date",
    "widgets/test_failure_watch.py::test_every_control_of_every_panel_that_fails_has_its_line",
)
"""Tests of many cases that are alike: `make test` runs the first, a middle one and the last."""

RARE = (
    "analysis/test_rigging.py::test_how_often_each_policy_comes_first_at_an_end_of_a_range_is_what_the_table_says",
    "browser/edition/test_pages.py::test_the_years_pass_without_a_kernel_and_other_posters_stand_as_they_were_left",
    "browser/test_app.py::test_it_begins_at_the_first_notebook_which_leads_to_the_next",
    "browser/test_kernels.py::test_a_reload_ends_the_kernel_and_so_does_closing",
    "browser/test_left.py::test_a_guess_is_closed_by_its_panel_and_all_stands_again",
    "browser/test_posters.py::test_posters_that_are_shown_again_stand_as_they_were_left",
    "browser/test_seminar.py::test_after_the_kernel_was_killed_the_game_is_played_to_its_end_and_debriefed",
    "browser/test_stills.py::test_no_letter_of_a_printed_panel_is_covered",
    "charts/test_doubt.py::test_choosing_follows_price_and_eyes",
    "classroom/exercises/test_answers.py::test_of_a_number_that_is_far_off_neither_too_much_nor_too_little_is_said",
    "classroom/exercises/test_kept_answers.py::test_two_tabs_and_a_killed_kernel_lose_nothing",
    "classroom/exercises/test_notebooks.py::test_cells_run_in_any_order_once_the_first_has",
    "classroom/exercises/test_nbgrader.py::test_points_are_given_for_what_is_solved_and_for_nothing_else",
    "classroom/exercises/test_nbgrader.py::test_what_it_releases_is_what_we_give_to_readers",
    "classroom/seminar/test_seminar_table.py::test_a_game_before_the_one_in_play_has_its_debrief",
    "classroom/seminar/test_seminar_table.py::test_a_sealed_choice_is_nowhere_until_the_reveal",
    "panels/test_prices.py::test_a_named_policy_is_the_same_tied_where_all_of_it_is_tied_already",
    "panels/test_prices.py::test_names_in_the_column_lie_on_no_dot",
    "panels/test_prices.py::test_names_of_neighbours_stand_apart",
    "panels/test_prices.py::test_no_policy_of_a_coarser_grid_lies_below_a_line",
    "panels/test_prices.py::test_those_run_again_stay_near_the_lines",
    "panels/test_prices.py::test_what_is_said_of_the_line_is_what_runs_say",
    "panels/test_still.py::test_an_exported_notebook_shows_stills_in_place_of_widgets",
    "test_recipes.py::test_a_new_notebook",
    "test_recipes.py::test_a_new_panel",
    "test_recipes.py::test_a_new_seat",
    "test_years.py::test_a_row_of_2026_breaks_nothing_in_any_table",
    "tools/test_edition.py::test_what_is_sealed_names_the_model_of_its_page",
    "tools/test_navigation.py::test_a_new_notebook_is_taken_up_by_itself_and_only_once",
)
"""Tests that take long, and are beside others of their kind: `make test` runs none of them."""

LONG = (
    "browser/test_binder_build.py",
    "browser/edition",
    "browser/answers",
    "browser/test_visit.py",
    "browser/test_seminar.py",
    "browser/test_failing.py",
    "browser/test_exercises.py",
    "panels/test_lab.py",
    "tools/test_figures.py",
    "test_recipes.py",
    "browser/test_page_shown.py",
    "classroom/exercises/test_notebooks.py",
    "browser/test_app.py",
    "panels/test_prices.py",
    "browser/test_page_again.py",
    "charts/test_evidence_charts.py",
    "browser/test_page_asks.py",
    "classroom/seminar/test_seminar_table.py",
    "notebooks/test_no_answer_early.py",
    "notebooks/test_notebooks.py",
    "panels/test_still.py",
    "anything/test_anything.py",
    "test_years.py",
    "panels/test_plane.py",
    "classroom/exercises/test_nbgrader.py",
    "browser/test_desk.py",
    "panels/test_replies.py",
    "charts/test_doubt.py",
    "panels/test_worlds.py",
    "classroom/exercises/test_answers.py",
    "instructor/test_handouts.py",
    "panels/test_beside.py",
    "panels/test_forecast.py",
    "run/test_finite.py",
    "charts/test_counts.py",
    "panels/test_timeline.py",
    "tools/test_edition.py",
    "analysis/tradeoffs/test_turning.py",
    "analysis/test_rigging.py",
    "frozen/test_kernel.py",
    "classroom/seminar/test_desk.py",
    "notebooks/test_one_number.py",
    "analysis/test_paths.py",
    "classroom/seminar/test_first_model.py",
    "classroom/exercises/test_kept_answers.py",
    "tools/test_wheel.py",
    "run/test_simulate.py",
    "tools/test_entry.py",
    "tools/test_follow.py",
    "analysis/tradeoffs/test_study.py",
    "run/test_numerics.py",
    "page/test_door.py",
    "widgets/test_failure_watch.py",
    "tools/test_navigation.py",
    "classroom/exercises/test_goals.py",
    "tools/test_precision.py",
    "analysis/tradeoffs/test_decision.py",
    "charts/test_descriptions.py",
    "panels/test_steps.py",
    "panels/test_believing.py",
    "shown/test_gauge.py",
    "command/test_serving.py",
    "analysis/test_failing.py",
    "classroom/seminar/test_baseline.py",
    "classroom/seminar/test_log.py",
)
"""Files and folders that take longest, in this order: each begins before what is shorter, so that
no process is still at it when the others have ended. `make quick` leaves them out."""


SHARED = {
    "tests/notebooks/test_way_in.py": "tests/notebooks/test_no_answer_early.py",
}
"""Files that use what another has made: pages of the first notebook, what a reader meets."""


def all_run(config: pytest.Config) -> bool:
    """Say whether wide tests are asked for, too."""
    return config.option.markexpr.startswith("wide")


def widely(names: Iterable[Any], quick: Collection[Any]) -> list[Any]:
    """Return parameters of which only the quick ones run in `make test`."""
    return [pytest.param(name, marks=[] if name in quick else pytest.mark.wide) for name in names]


def few(cases: list[Any]) -> list[Any]:
    """Return the first of some cases, one in the middle, and the last."""
    return [cases[0], cases[len(cases) // 2], cases[-1]]
