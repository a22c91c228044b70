"""Whether a built site's links lead somewhere: read the pages, check them, ask the outside."""
