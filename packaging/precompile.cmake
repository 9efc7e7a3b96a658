# SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Precompiled headers: a whole build in half the time. Only for builds from scratch (presets release, ci, asan); the
# preset dev does without, and so proves that every file includes what it uses.
add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)

# companion_precompile()   once all targets exist: the windows share one header, everything else that has several files
#                          another one
function(companion_precompile)
    set(common <algorithm> <chrono> <functional> <memory> <optional> <vector> <tl/expected.hpp>)
    target_precompile_headers(companion_base PRIVATE <QtCore> ${common})
    target_precompile_headers(companion_ui PRIVATE <QtWidgets> ${common})
    foreach(target IN ITEMS companion_storage companion_vault companion_course companion_playback companion_progress
            companion_notes companion_certificate companion_workspace recording_parts test_support certificate_testdata)
        if(TARGET ${target})
            target_precompile_headers(${target} REUSE_FROM companion_base)
        endif()
    endforeach()
    get_property(tests GLOBAL PROPERTY COMPANION_TESTS)
    foreach(test IN LISTS tests)
        target_precompile_headers(${test} REUSE_FROM companion_base)
    endforeach()
endfunction()
