#!/bin/sh
# Locks what each kind of use needs, with hashes, for all platforms: run it after a
# change to the dependencies in pyproject.toml. Versions stay where they can. Extras are
# named: without them, pip looks for newer versions of what asks for an extra. Needs uv.
set -eu
cd "$(dirname "$0")/.."
compile() {
    output="requirements/$1.txt"
    shift
    uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
        --generate-hashes --no-strip-extras --no-header --no-emit-index-url \
        --output-file "$output" "$@"
}
# The locks of the reference application go where it goes, so they name no file of ours.
compile_solution() {
    output="$1"
    shift
    (
        cd solution
        uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
            --generate-hashes --no-strip-extras --no-annotate --no-emit-index-url \
            --no-header --constraints ../requirements/dev.txt --output-file "$output" "$@"
    )
}
compile course --group build
compile dev --group dev --extra cluster --extra docs --extra fixes --extra verify \
    --constraints requirements/course.txt
compile docs --group build --extra docs --constraints requirements/dev.txt
compile notebooks --group build --extra notebooks --constraints requirements/dev.txt
compile_solution requirements.txt
compile_solution requirements-dev.txt --group dev
