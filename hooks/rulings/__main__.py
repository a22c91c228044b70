"""`python -m rulings COMMAND`: the library without MkDocs."""

import argparse
import sys

from rulings.cli import check, evaluate, export, links, new_ruling, withdraw

COMMANDS = {
    "check": check,
    "evaluate": evaluate,
    "export": export,
    "links": links,
    "new-ruling": new_ruling,
    "withdraw": withdraw,
}


def main(words: list[str] | None = None) -> int:
    """Runs the command the words name; its exit status."""
    parser = argparse.ArgumentParser(prog="python -m rulings", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, module in COMMANDS.items():
        about = (module.__doc__ or "").partition(": ")[2]
        module.arguments(commands.add_parser(name, help=about, description=about))
    options = parser.parse_args(words)
    status: int = COMMANDS[options.command].run(options)
    return status


if __name__ == "__main__":
    sys.exit(main())
