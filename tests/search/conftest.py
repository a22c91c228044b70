"""A browser for the search panel."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright


@pytest.fixture(scope="session")
def browser_of_search() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser_of_search: Browser) -> Iterator[Page]:
    context = browser_of_search.new_context(viewport={"width": 1000, "height": 800})
    yield context.new_page()
    context.close()
