"""The parties' roles, as captions label them, in English: as the glossary has them."""

import re
from typing import Final

# What is longer comes first, so that the first a label begins with is its role.
ROLES: Final = {
    "反訴原告": "Counterclaim Plaintiff",
    "反訴被告": "Counterclaim Defendant",
    "再審原告": "Retrial Plaintiff",
    "再審被告": "Retrial Defendant",
    "再抗告人": "Further Appellant",
    "被上訴人": "Respondent",
    "上訴人": "Appellant",
    "抗告人": "Appellant",
    "聲請人": "Applicant",
    "相對人": "Opposing Party",
    "參加人": "Intervenor",
    "債權人": "Creditor",
    "債務人": "Debtor",
    "公訴人": "Public Prosecutor",
    "自訴人": "Private Prosecutor",
    "原告": "Plaintiff",
    "被告": "Defendant",
}

# Who is to pay whom, in one claim.
OTHER_SIDE: Final = {
    "反訴被告": "反訴原告",
    "反訴原告": "反訴被告",
    "再審被告": "再審原告",
    "附帶被上訴人": "附帶上訴人",
    "附帶上訴人": "附帶被上訴人",
    "被上訴人": "上訴人",
    "上訴人": "被上訴人",
    "相對人": "聲請人",
    "債務人": "債權人",
    "被告": "原告",
}
_ANOTHER = re.compile("[即兼]|(?<=.)(?=反訴|附帶|視同)")


def roles_of(label: str) -> list[str]:
    """The roles somebody has in one case: 原告即反訴被告, or without 即, is both."""
    return _ANOTHER.split(label)
