"""The commands of `python -m rulings`."""
