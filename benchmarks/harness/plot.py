"""A bar chart as SVG, small enough to be read as text."""

import math
from html import escape

WIDTH, LEFT, ROW, TOP, BOTTOM = 880, 330, 30, 64, 34
WHOLE, WORK, INK, GRID = "#9ecae1", "#2171b5", "#222222", "#dddddd"
FONT = 'font-family="system-ui, sans-serif" font-size="12"'


def bars(title, subtitle, rows):
    """Rows of (label, whole, work or None), on a logarithmic axis with a line at 1."""
    values = [v for _, *pair in rows for v in pair if v]
    low, high = math.floor(math.log2(min([0.5, *values]))), math.ceil(math.log2(max([16, *values])))
    height = TOP + ROW * len(rows) + BOTTOM
    x = lambda value: LEFT + (math.log2(value) - low) / (high - low) * (WIDTH - LEFT - 60)  # noqa: E731
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" {FONT} fill="{INK}">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="white"/>',
        f'<text x="16" y="24" font-size="16" font-weight="bold">{escape(title)}</text>',
        f'<text x="16" y="44">{escape(subtitle)}</text>',
    ]
    for power in range(low, high + 1):
        parts.append(axis(x(2.0**power), f"{2.0**power:g}", power == 0, height))
    for number, (label, whole, work) in enumerate(rows):
        y = TOP + ROW * number
        parts.append(f'<text x="{LEFT - 10}" y="{y + 18}" text-anchor="end">{escape(label)}</text>')
        parts += bar(x, y + 4, whole, WHOLE)
        parts += bar(x, y + 15, work, WORK) if work else []
    return "\n".join([*parts, "</svg>"]) + "\n"


def axis(x, label, one, height):
    line = f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{height - BOTTOM + 4}" stroke="{INK if one else GRID}"/>'
    return f'{line}<text x="{x:.1f}" y="{height - 12}" text-anchor="middle">{label}</text>'


def bar(x, y, value, colour):
    left, right = sorted((x(1), x(value)))
    yield f'<rect x="{left:.1f}" y="{y}" width="{max(right - left, 1):.1f}" height="10" fill="{colour}"/>'
    yield f'<text x="{max(right, x(1)) + 4:.1f}" y="{y + 9}" font-size="10">{value:.1f}</text>'
