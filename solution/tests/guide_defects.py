"""What a guide to Flask gets wrong, each with the tests that show it is not so here.

The number is the defect's own. A test is named by its file, from this folder on, and
its function.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Defect(NamedTuple):
    """What is wrong, and where the application is seen to have it right."""

    says: str
    tests: tuple[str, ...]


HERE = "test_guide_defects.py"
AUTH, TOKENS = "test_api/test_auth.py", "test_api/test_tokens.py"
REQUESTS, BODIES = "test_api/test_requests.py", "test_api/test_bodies.py"
REGISTRATION, USERS = "test_api/test_registration.py", "test_api/test_users.py"
LISTS, ACCESS = "test_api/test_lists.py", "test_api/test_access.py"
SECRETS, ISOLATION = "test_api/test_secrets.py", "test_isolation.py"
LOGINS, RACES = "test_services/test_auth_service.py", "test_services/test_races.py"
PURITY, MIXINS = "test_services/test_purity.py", "test_models/test_mixins.py"

DEFECTS: Mapping[int, Defect] = MappingProxyType(
    {
        1: Defect(
            "The settings of production are read wherever the module is imported.",
            (f"{HERE}::test_no_variable_is_needed_to_import_the_configuration",),
        ),
        2: Defect(
            "A module uses a name that it does not import.",
            (f"{HERE}::test_every_module_can_be_imported",),
        ),
        3: Defect(
            "A schema gives a default in the words of an older marshmallow.",
            (f"{AUTH}::test_a_login_gives_two_tokens",),
        ),
        4: Defect(
            "A validator lacks the argument that marshmallow 4 hands over.",
            (f"{REGISTRATION}::test_what_cannot_be_stored_or_mailed_to_is_refused",),
        ),
        5: Defect(
            "The identity in a token is a number, so every request with it fails.",
            (f"{AUTH}::test_a_login_knows_its_user",),
        ),
        6: Defect(
            "The handler of the application's own errors is not registered.",
            (f"{AUTH}::test_a_failed_login_does_not_tell_why",),
        ),
        7: Defect(
            "A text is compared with a number, so nobody may edit their account.",
            (f"{USERS}::test_what_is_sent_changes_and_the_rest_stays",),
        ),
        8: Defect(
            "Errors that no handler is for are pages.",
            (
                f"{BODIES}::test_a_body_that_is_no_json_is_refused",
                f"{BODIES}::test_a_body_of_another_media_type_is_refused",
                f"{REQUESTS}::test_a_method_that_there_is_not_is_refused",
            ),
        ),
        9: Defect(
            "Errors of tokens have another shape, and some another status.",
            (
                f"{REQUESTS}::test_a_login_is_asked_for",
                f"{REQUESTS}::test_a_token_that_is_none_is_refused",
                f"{TOKENS}::test_a_token_is_good_until_it_expires",
            ),
        ),
        10: Defect(
            "What a test commits is there in the next one.",
            (f"{ISOLATION}::test_a_commit_does_not_outlast_its_test",),
        ),
        11: Defect(
            "A schema asks the database what is taken; who is told depends on luck.",
            (
                f"{REGISTRATION}::test_an_email_registers_once",
                f"{PURITY}::test_schemas_do_not_ask_the_database",
            ),
        ),
        12: Defect(
            "A look before the insert loses against deleted rows and other requests.",
            (
                f"{REGISTRATION}::test_who_left_may_come_back",
                f"{RACES}::test_of_two_who_register_one_address_one_gets_it",
            ),
        ),
        13: Defect(
            "The size of a page has no lower limit, so 0 is a crash.",
            (f"{LISTS}::test_a_query_that_makes_no_sense_is_refused",),
        ),
        14: Defect(
            "A number in a URL that no row can have is a crash.",
            (f"{REQUESTS}::test_a_key_that_no_row_has_is_not_found",),
        ),
        15: Defect(
            "A logout ends nothing.",
            (
                f"{AUTH}::test_a_logout_ends_one_login",
                f"{AUTH}::test_a_logout_everywhere_ends_all_logins_of_the_user",
            ),
        ),
        16: Defect(
            "A deactivation or a new role waits for the token to expire.",
            (
                f"{ACCESS}::test_a_deactivation_counts_at_once",
                f"{ACCESS}::test_a_role_counts_at_once",
            ),
        ),
        17: Defect(
            "The time that a login takes tells whether there is such an account.",
            (f"{LOGINS}::test_a_login_costs_one_comparison_whoever_it_is",),
        ),
        18: Defect(
            "Any site may read the answers.",
            (f"{HERE}::test_no_site_is_let_in_unless_the_settings_name_it",),
        ),
        19: Defect(
            "The default key is short, and production signs with it.",
            (f"{HERE}::test_production_does_not_sign_with_a_weak_or_a_known_key",),
        ),
        20: Defect(
            "A service imports an extension of Flask.",
            (f"{PURITY}::test_no_helper_brings_flask_in",),
        ),
        21: Defect(
            "Users decide whether they are active, and can clear no field.",
            (
                f"{USERS}::test_users_change_their_names_and_no_more",
                f"{USERS}::test_what_is_sent_changes_and_the_rest_stays",
            ),
        ),
        22: Defect(
            "Text that PostgreSQL cannot store is let through to it.",
            (f"{REGISTRATION}::test_what_cannot_be_stored_or_mailed_to_is_refused",),
        ),
        23: Defect(
            "One e-mail address in two spellings is two accounts.",
            (
                f"{REGISTRATION}::test_an_email_registers_once",
                f"{AUTH}::test_an_email_is_known_in_any_case",
            ),
        ),
        24: Defect(
            "The environment is named by a variable that Flask does not know any more.",
            (f"{HERE}::test_flask_env_decides_nothing",),
        ),
        25: Defect(
            "Times have no zone.",
            (
                f"{HERE}::test_every_time_has_a_zone",
                f"{MIXINS}::test_a_time_without_a_zone_is_not_stored",
            ),
        ),
        26: Defect(
            "Queries are written in the legacy style of SQLAlchemy.",
            (f"{HERE}::test_models_have_no_legacy_queries",),
        ),
        27: Defect(
            "A command takes a password as an argument, another makes a known admin.",
            (
                f"{HERE}::test_no_command_takes_a_password",
                f"{HERE}::test_no_command_makes_a_user_with_a_known_password",
            ),
        ),
        28: Defect(
            "In development, every statement goes to the log with its values.",
            (
                f"{HERE}::test_no_environment_logs_statements",
                f"{SECRETS}::test_statements_are_not_logged",
            ),
        ),
        29: Defect(
            "The types do not pass a strict check.",
            (f"{HERE}::test_types_are_checked_strictly_and_complete",),
        ),
        30: Defect(
            "Nothing runs without a PostgreSQL server.",
            (f"{HERE}::test_development_needs_no_server",),
        ),
        31: Defect(
            "The URL of the database names a driver that is not installed.",
            (f"{HERE}::test_the_driver_of_every_spelling_is_installed",),
        ),
    }
)
