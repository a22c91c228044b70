"""The steps of a decision path put together: every answer leads on, every end is reached."""

from collections import Counter
from collections.abc import Iterator

from rulings.markdown.desk import AuthorError, Desk
from rulings.markdown.shapes import AnswerShape, DecisionShape, StepShape
from rulings.model import Text
from rulings.render.topic_cites import Place, cite
from rulings.render.topic_decision import Branch, Step
from rulings.yaml_lines import Path


def wrong_steps(shape: DecisionShape, desk: Desk) -> Iterator[tuple[Path, str]]:
    """Everything that keeps the steps from being a path, each with its place in the data.

    Guarantee where there is nothing: the steps are a tree with the first one at its root, each
    answer and each end rests on a paragraph that is there.
    """
    known = {step.id for step in shape.steps}
    reached = Counter(answer.to for step in shape.steps for answer in step.answers)
    for index, step in enumerate(shape.steps):
        path: Path = ("steps", index)
        times = reached[step.id] + (index == 0)
        if times != 1 or sum(other.id == step.id for other in shape.steps) > 1:
            yield (*path, "id"), f"the step {step.id} is reached {times} times, not once"
        yield from ((path, message) for message in _unsound(step, desk))
        for number, answer in enumerate(step.answers):
            at = (*path, "answers", number)
            if answer.to not in known:
                yield (*at, "to"), f"there is no step {answer.to}"
            if message := _lost(answer.because, desk):
                yield (*at, "because"), message
    if len(_seen(shape)) < len(shape.steps):
        yield ("steps",), "steps that lead back to each other are no path"


def _unsound(step: StepShape, desk: Desk) -> Iterator[str]:
    if (step.ask is None) == (step.end is None):
        yield f"the step {step.id} is either a question (ask) or an end"
    elif step.ask and not step.answers:
        yield f"the question {step.id} has no answers"
    elif step.end and (step.answers or not step.because):
        yield f"the end {step.id} has a paragraph it rests on (because) and no answers"
    if step.because and (message := _lost(step.because, desk)):
        yield message


def _lost(target: str, desk: Desk) -> str:
    try:
        desk.paragraph(target)
    except AuthorError as error:
        return str(error)
    return ""


def _seen(shape: DecisionShape) -> set[str]:
    """The steps that can be reached from the first one."""
    by_name = {step.id: step for step in shape.steps}
    seen, waiting = set[str](), [shape.steps[0].id]
    while waiting:
        name = waiting.pop()
        if name in by_name and name not in seen:
            seen.add(name)
            waiting += (answer.to for answer in by_name[name].answers)
    return seen


def first_step(shape: DecisionShape, desk: Desk, base: str) -> tuple[Step, tuple[Place, ...]]:
    """The path that begins with the first step, and every place it cites; see `wrong_steps`."""
    steps = {step.id: step for step in shape.steps}
    cited: list[Place] = []

    def place(target: str) -> Place:
        cited.append(desk.paragraph(target))
        return cited[-1]

    def made(step: StepShape) -> Step:
        words = (step.ask or step.end or shape.title).text()
        resting = place(step.because) if step.because else None
        return Step(
            words,
            tuple(map(branch, step.answers)),
            resting.href(base) if resting else "",
            *((cite(resting, base),) if resting else ()),
        )

    def branch(answer: AnswerShape) -> Branch:
        because = cite(place(answer.because), base)
        return Branch(Text(answer.zh, answer.en), because, made(steps[answer.to]))

    return made(shape.steps[0]), tuple(cited)
