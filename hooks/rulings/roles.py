"""The parties' roles, as captions label them, in English: as the glossary has them."""

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
