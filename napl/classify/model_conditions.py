"""Owns the conditions of the model types: what structured fields say yes, no or nothing to."""

from napl.classify.answers import Truth, at_least, every, said, some
from napl.classify.frame import Frame
from napl.classify.label import Ground
from napl.model.entity import known
from napl.model.kinds.trajectory import Trajectory


def _one_of(value: str, yes: tuple[str, ...], no: tuple[str, ...]) -> Truth:
    return True if value in yes else False if value in no else None


def is_lecture(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether there is one meeting and nothing around it."""
    sessions = trajectory.load.sessions
    if sessions not in {1, "unknown"}:
        return False
    practice = known(trajectory.load.practice_hours)
    if practice or known(trajectory.programme.follow_up_weeks) or frame.shown(trajectory).holds("assignment"):
        return False
    return sessions == 1 or None


def is_training(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether there is a series of which the provider sets the agenda."""
    agenda = _one_of(trajectory.programme.agenda_by, ("provider",), ("participant",))
    return False if agenda is False else every(agenda, in_a_series(trajectory, frame))


def in_a_series(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether there is more than one meeting, or an assignment between meetings."""
    meetings = at_least(trajectory.load.sessions, frame.thresholds.training_sessions)
    return meetings or some(meetings, frame.shown(trajectory).holds("assignment"))


def is_online(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether most can be done in one's own time, online."""
    own_time = at_least(trajectory.programme.asynchronous_share, frame.thresholds.asynchronous_share)
    return own_time and every(own_time, _one_of(trajectory.mode, ("online", "blended"), ("on-site", "in-company")))


def is_cascade(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether participants train colleagues with content that the provider sets."""
    agenda = _one_of(trajectory.programme.agenda_by, ("provider",), ("participant",))
    return every(agenda, frame.shown(trajectory).holds("passing_on"))


def follows_shortfall(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether people enter because of an assessed shortfall."""
    del frame
    return said(trajectory.entry.shortfall)


def held_formal(trajectory: Trajectory, frame: Frame) -> tuple[Ground, ...]:
    """Return the recognitions that imply a formal diploma and have not run out."""
    return tuple(
        Ground(("recognition", number, "recognition"), held.recognition)
        for number, held in enumerate(trajectory.recognition)
        if (term := frame.recognitions.get(held.recognition)) is not None
        and term.formality is not None
        and (held.valid_until is None or held.valid_until >= frame.today)
    )


def ends_in_diploma(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether it ends in a diploma that others recognise."""
    closing = trajectory.programme.closing
    if closing == "assessment":
        return bool(held_formal(trajectory, frame))
    return _one_of(closing, ("recognised-diploma",), ("attendance", "none"))


def follows_standard(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether programme and assessment follow a public standard."""
    assessed = _one_of(trajectory.programme.closing, ("assessment", "recognised-diploma"), ("attendance", "none"))
    return every(assessed, frame.shown(trajectory).holds("standard"))


def is_coaching(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether most contact is individual, about one's own work."""
    individual = at_least(trajectory.programme.individual_share, frame.thresholds.individual_share)
    if not individual:
        return individual
    own = trajectory.programme.agenda_by == "participant" or frame.shown(trajectory).holds("own_practice")
    return own or None


def is_observation(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether lessons are visited more than once, with feedback."""
    visits = frame.shown(trajectory).quotes("observation")
    if not visits or sum(frame.repetition.times(visit.quote) for visit in visits) < frame.thresholds.observation_rounds:
        return None
    return frame.shown(trajectory).holds("expert_feedback", "colleague_feedback")


def is_lesson_study(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether participants design together, observe and revise."""
    shown = frame.shown(trajectory)
    return shown.holds("joint_design") and shown.holds("observation") and shown.holds("revision")


def is_community(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether a fixed group works on a shared question."""
    programme = trajectory.programme
    if programme.agenda_by == "provider" or programme.fixed_group == "no":
        return False
    certain = every(
        said(programme.fixed_group),
        at_least(trajectory.load.sessions, frame.thresholds.plg_sessions),
        _one_of(programme.agenda_by, ("participant", "together"), ("provider",)),
        _one_of(programme.closing, ("none", "attendance"), ("assessment", "recognised-diploma")),
    )
    if certain is False:
        return False
    need = said(trajectory.conditions.pupil_need) if trajectory.conditions else None
    shared = some(need, frame.shown(trajectory).holds("question")) if need is not True else True
    return (
        False if need is False and not shared else every(certain, shared, frame.shown(trajectory).holds("colleagues"))
    )


def is_design_team(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether a group designs material for lessons."""
    programme = trajectory.programme
    if programme.agenda_by == "provider":
        return False
    meaning = frame.products.get(trajectory.product)
    material = None if trajectory.product == "unknown" else meaning is not None and meaning.material
    group = programme.enrolment in {"duo", "team", "school"} or said(programme.fixed_group)
    agenda = None if programme.agenda_by == "unknown" else True
    return every(material, group, agenda, frame.shown(trajectory).holds("joint_design"))


def is_at_work(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether most hours are practice at another place of work."""
    practice = known(trajectory.load.practice_hours)
    total = trajectory.load.total_hours if practice is not None else None
    if not total or practice is None:
        return None
    return every(practice / total >= frame.thresholds.workplace_share, frame.shown(trajectory).holds("workplace"))


def is_research(trajectory: Trajectory, frame: Frame) -> Truth:
    """Return whether participants study a question of their own."""
    asked = frame.shown(trajectory).holds("question") and frame.shown(trajectory).holds("data")
    return asked if trajectory.product == "research" else None
