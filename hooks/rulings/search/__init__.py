"""Full-text search over the published paragraphs: records in, a Pagefind bundle out.

What finds what:
- Chinese is found as a phrase, character by character; never across a comma or a full stop.
  Variants (台/臺, 叁/參), full and half width, and ㈡, （二）, (二) are the same.
- An English word finds its other forms and longer words, too (hijacked: hijack, hijacking,
  hijackers), since Pagefind compares stems; in quotes it finds the forms only. Among the
  results loaded together, twenty at a time, the very form comes first.
- Several words must all occur in the paragraph. Those that stand in it as one phrase come
  first (burden of proof); quotes ask for nothing but the phrase, compared by stems as well.
- A figure is found with or without its thousands separators.
"""
