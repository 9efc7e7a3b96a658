# SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What app/run and tests/run share: quiet steps that show how far they are. Sourced, not run.
# shellcheck shell=bash
: "${root:?set by the script that sources this}"

# Another checkout of the same sources finds what this one has compiled.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

# step NAME TEXT COMMAND...   runs COMMAND with its output in .build/logs/NAME.log; shows TEXT, the progress that
#                             Ninja prints, and how long it took. On failure: the end of the log, and exit.
step() {
    local text=$2 log=$root/.build/logs/$1.log started=$SECONDS job status=0
    shift 2
    mkdir -p "$root/.build/logs"
    "$@" >"$log" 2>&1 </dev/null &
    job=$!
    if [[ -t 1 ]]; then
        while kill -0 "$job" 2>/dev/null; do
            printf '\r\e[K%s… %s' "$text" "$(progress_in "$log")"
            sleep 0.2
        done
        printf '\r\e[K'
    elif [[ ${quiet_steps:-no} == no ]]; then
        echo "$text…"
    fi
    wait "$job" || status=$?
    if [[ $status != 0 ]]; then
        tail -n 40 "$log" >&2
        echo "$text: failed. The whole output is in ${log#"$root"/}" >&2
        exit "$status"
    fi
    if [[ $((SECONDS - started)) -ge 3 ]]; then
        echo "$text: $((SECONDS - started)) s"
    fi
}

# The last "[done/all]" of Ninja in a log.
progress_in() {
    tail -c 4000 "$1" 2>/dev/null | grep -o '^\[[0-9]*/[0-9]*\]' | tail -n 1 | tr -d '[]' | sed 's|/| of |' || true
}

# configure PRESET [CMake options]   once, and when the presets change; CMake itself sees the rest.
configure() {
    local preset=$1
    shift
    if [[ ! -f $root/.build/$preset/build.ninja || $root/CMakePresets.json -nt $root/.build/$preset/build.ninja ]]; then
        step "configure-$preset" "Preparing the build" \
            cmake --preset "$preset" -S "$root" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
    fi
}

# build PRESET TEXT TARGET...
build() {
    local preset=$1 text=$2
    shift 2
    step "build-$preset-${1:-all}" "$text" cmake --build "$root/.build/$preset" ${1:+--target "$@"}
}
