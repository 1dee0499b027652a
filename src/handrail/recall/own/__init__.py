"""One question about the learner's own code, a way to ask a module.

The answer is what a run of the exercise's own tests showed, or what the syntax tree
shows where that is proof enough.
"""
