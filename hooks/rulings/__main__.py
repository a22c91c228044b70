"""`python -m rulings COMMAND`: the library without MkDocs."""

import argparse
import os
import sys
from importlib import import_module
from types import ModuleType

COMMANDS = {
    "check": "check",
    "evaluate": "evaluate",
    "export": "export",
    "links": "links",
    "new-ruling": "new_ruling",
    "withdraw": "withdraw",
}


def main(words: list[str] | None = None) -> int:
    """Runs the command the words name; its exit status."""
    given = sys.argv[1:] if words is None else words
    modules = _modules(given)
    parser = argparse.ArgumentParser(prog="python -m rulings", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, module in modules.items():
        about = (module.__doc__ or "").partition(": ")[2]
        module.arguments(commands.add_parser(name, help=about, description=about))
    options = parser.parse_args(given)
    try:
        status: int = modules[options.command].run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _modules(given: list[str]) -> dict[str, ModuleType]:
    """The command that is asked for; all of them where none is, to tell what there are.

    Importing takes longer than most commands, so the others stay out.
    """
    named = given[0] if given and given[0] in COMMANDS else None
    names = (named,) if named else tuple(COMMANDS)
    return {name: import_module(f"rulings.cli.{COMMANDS[name]}") for name in names}


if __name__ == "__main__":
    sys.exit(main())
