"""The library behind the site: judgment text in, annotated bilingual pages out."""
