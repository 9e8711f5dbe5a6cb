"""Owns which quality frameworks hold on the day of the site."""

from napl.model.kinds.quality_framework import QualityFramework
from napl.site.context import SiteContext


def holds(context: SiteContext, framework: QualityFramework) -> bool:
    """Say whether trajectories can be judged by a framework today."""
    day = context.today.isoformat()
    begun = framework.valid_from <= day
    return framework.status == "adopted" and begun and (framework.valid_until is None or day <= framework.valid_until)


def in_force(context: SiteContext) -> tuple[QualityFramework, ...]:
    """Return the frameworks that hold today, the newest first."""
    found = [one for one in context.register.quality_frameworks.values() if holds(context, one)]
    return tuple(sorted(found, key=lambda one: (one.valid_from, one.id), reverse=True))
