"""An English opinion of our own making, the yardstick for extraction: text with citations."""

import random

SENTENCES = (
    "The plaintiff rented computing capacity from the defendant and disputes the last invoice.",
    "Whoever rents out capacity may expect the tenant to guard the keys that open it.",
    "We review that question afresh. See {case}.",
    "The trial court found otherwise, relying on {case}, and we think it went too far.",
    "A party who pleads an unauthorised use must show it. {case}; see also {case}.",
    "The statute speaks plainly. {statute}. It leaves no room for the reading now urged.",
    "On 9 July 2022 the account ran up charges of $34,299.46 within less than six hours.",
    "Nothing in {statute} shifts that burden, as the court said in {case}.",
    "The defendant answers that its terms of service allow suspension at any time.",
    "Id. at {page}. The record holds nothing that would lead to another result.",
    "{name}, {volume} U.S. at {page}, is not to the contrary.",
)
NAMES = ("Harbor Cloud", "Willow", "Castellan", "Northgate Games", "Petrov", "Linden", "Okafor")
REPORTERS = ("U.S.", "F.2d", "F.3d", "F. Supp. 2d", "S. Ct.", "Cal. App. 4th", "N.E.2d", "P.3d")
STATUTES = ("15 U.S.C. § {page}", "28 U.S.C. § {page}({volume})", "Cal. Civ. Code § {page}")
COURTS = ("", "9th Cir. ", "2d Cir. ", "N.D. Cal. ")


def opinion(size: int, seed: int = 1) -> str:
    """About `size` characters in paragraphs, with some four citations in a thousand characters."""
    dice = random.Random(seed)  # noqa: S311 (a repeatable text, not a secret)
    paragraphs: list[str] = []
    length = 0
    while length < size:
        sentences = (_sentence(dice) for _ in range(dice.randint(4, 9)))
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def _sentence(dice: random.Random) -> str:
    sentence = dice.choice(SENTENCES)
    while "{case}" in sentence:
        sentence = sentence.replace("{case}", _case(dice), 1)
    sentence = sentence.replace("{statute}", dice.choice(STATUTES))
    name, volume, page = dice.choice(NAMES), dice.randint(10, 560), dice.randint(100, 999)
    return sentence.format(name=name, volume=volume, page=page)


def _case(dice: random.Random) -> str:
    plaintiff, defendant = dice.sample(NAMES, 2)
    first = dice.randint(1, 1300)
    place = f"{dice.randint(10, 560)} {dice.choice(REPORTERS)} {first}, {first + 3}"
    return f"{plaintiff} v. {defendant}, {place} ({dice.choice(COURTS)}{dice.randint(1950, 2020)})"
