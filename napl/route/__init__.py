"""From where somebody stands on a path to where they want to be: the trajectories that lead there, and what is missing.

The rule is published in docs/route.md. `site/scripts/route.js` holds the same rule for the browser; both run the cases in
`tests/data/route-cases.json`.
"""
