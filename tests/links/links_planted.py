"""A small site with one fault of every kind, and one good neighbour for each."""

from pathlib import Path

HOME = "https://rulings.example/"

INDEX = f"""<!doctype html>
<html lang="zh-Hant">
<head>
<link rel="canonical" href="{HOME}">
<link rel="stylesheet" href="assets/site.css">
<link rel="stylesheet" href="assets/gone.css">
<link rel="preconnect" href="https://fonts.example">
<script src="assets/site.js" type="module"></script>
<script src="assets/gone.js"></script>
<style>
@import "https://cdn.example/x.css";
</style>
</head>
<body>
<a href="#目錄">目錄</a>
<main>
<article>
<h1 id="目錄" lang="zh-Hant-TW">首頁</h1>
<p lang="zh-Hant-TW"><a href="rulings/a/#%E5%88%A4%E6%B1%BA">判決</a></p>
<p lang="zh-Hant-TW"><a href="rulings/a/#判決">判決</a></p>
<p lang="zh-Hant-TW"><a href="rulings/a/#%E4%B8%BB%E6%96%87">主文</a></p>
<p lang="en"><a href="rulings/b/">none</a></p>
<p lang="en"><a href="#nowhere">none</a></p>
<p lang="en"><a href="{HOME}rulings/c/">none, whole address</a></p>
<p lang="en"><a href="/rulings/d/">none, from the root</a></p>
<p lang="en"><a href="../up/">climbs</a></p>
<p lang="en"><a href="javascript:alert(1)">runs</a></p>
<p lang="en"><a href="%E5%88">half a character</a></p>
<p lang="en"><a href="mailto:a@b.example">mail</a> <a href="https://law.example/">law</a></p>
<img src="assets/dot.png" alt=""><img src="assets/gone.png" alt="">
<img srcset="assets/dot.png 1x, assets/gone2.png 2x" src="assets/dot.png" alt="">
<img src="https://tracker.example/dot.png" alt="">
<p>這一段沒有語言。</p>
<p>Nor has this one.</p>
<p><span lang="en">This has,</span> 這裡沒有</p>
<p><code>key</code> 12</p>
<section id="twice"></section>
<section id="twice"></section>
<label for="field" lang="en">field</label><input id="field" aria-describedby="hint">
</article>
</main>
</body>
</html>
"""

RULING = """<!doctype html>
<html lang="zh-Hant">
<body lang="zh-Hant-TW">
<h2 id="判決">判決</h2>
<p id="reasons-1">理由 <a href="../../">首頁</a> <a href="./#reasons-1">一</a></p>
</body>
</html>
"""

CSS = """body { color: black }
/* url(not-this.png) */
h1 { background: url("dot.png") }
h2 { background: url(gone.png) }
"""

JS = """import { one } from "./other.js";
import two from "./gone-module.js";
fetch("https://api.example/count");
"""

SITEMAP = f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{HOME}</loc></url>
<url><loc>{HOME}rulings/e/</loc></url>
</urlset>
"""

FEED = f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<link href="{HOME}rulings/a/"/>
<entry><link href="{HOME}rulings/f/"/></entry>
</feed>
"""

FILES = {
    "index.html": INDEX,
    "rulings/a/index.html": RULING,
    "rulings/a/ruling.json": '{\n "anchor": "reasons-1",\n "rests_on": [\n  "reasons-9"\n ]\n}\n',
    "lonely/page/index.html": RULING,
    "404.html": '<html lang="zh-Hant"><body lang="en"><a href="assets/">x</a><a href="/">y</a>',
    "assets/index.html": '<html lang="zh-Hant"><body lang="zh-Hant-TW"><a href="../lonely2/">目</a>',
    "assets/site.css": CSS,
    "assets/site.js": JS,
    "assets/other.js": "export const one = 1;\n",
    "assets/dot.png": "",
    "rulings.json": '[\n {\n  "data": "rulings/a/ruling.json"\n },\n'
    ' {\n  "data": "rulings/g/ruling.json"\n }\n]\n',
    "broken.json": "{",
    "sitemap.xml": SITEMAP,
    "feed.xml": FEED,
    "robots.txt": f"User-agent: *\nSitemap: {HOME}sitemap.xml\nSitemap: {HOME}gone.xml\n",
}

# What is wrong, by reading the files above: file, line, rule, and what the message names.
FAULTS = """
404.html:1 not an address: 404.html is shown at any depth
assets/index.html:0 orphan: no chain
assets/index.html:1 no such file: lonely2
assets/site.css:4 no such file: assets/gone.png
assets/site.js:2 no such file: assets/gone-module.js
assets/site.js:3 third-party request: https://api.example/count
broken.json:0 unreadable: Expecting
feed.xml:4 no such file: rulings/f/
index.html:6 no such file: assets/gone.css
index.html:7 third-party request: https://fonts.example
index.html:9 no such file: assets/gone.js
index.html:11 third-party request: https://cdn.example/x.css
index.html:21 no such anchor: #主文 in rulings/a/index.html
index.html:22 no such file: rulings/b
index.html:23 no such anchor: #nowhere on this page
index.html:24 no such file: rulings/c/
index.html:25 no such file: rulings/d/
index.html:26 not an address: climbs
index.html:27 not an address: javascript:
index.html:28 not an address: its percent-encoding is not UTF-8
index.html:30 no such file: assets/gone.png
index.html:31 no such file: assets/gone2.png
index.html:32 third-party request: https://tracker.example/dot.png
index.html:33 no lang: “這一段沒有語言。”
index.html:34 no lang: “Nor has this one.”
index.html:35 no lang: “這裡沒有”
index.html:38 duplicate id: twice, first in line 37
index.html:39 no such anchor: no id hint
lonely/page/index.html:0 orphan: no chain
robots.txt:3 no such file: gone.xml
rulings.json:6 no such file: rulings/g/ruling.json
rulings/a/ruling.json:4 no such anchor: #reasons-9 in rulings/a/index.html
sitemap.xml:4 no such file: rulings/e/
"""


def plant(site: Path) -> Path:
    """Writes the site into a folder, and gives it back."""
    for name, text in FILES.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return site
