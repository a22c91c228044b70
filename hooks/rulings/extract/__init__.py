"""Finds what the words of a judgment name: dates, sums, rates, citations and cross-references."""
