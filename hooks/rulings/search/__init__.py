"""Full-text search over the published paragraphs: records in, a Pagefind bundle out."""
