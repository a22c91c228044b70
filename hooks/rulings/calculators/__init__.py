"""The calculators of the topic pages: exact arithmetic, what they are tried on, and their HTML."""

from rulings.calculators.page import calculator_html

__all__ = ["calculator_html"]
