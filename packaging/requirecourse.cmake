# SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run by CPack when all is installed and nothing packed yet: a program without a course helps nobody. The facts of
# the recording are written last, so that they stand for all of it.
set(course ${CPACK_TEMPORARY_INSTALL_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX}/share/masterclass-companion/masterclass)
foreach(file IN ITEMS course.json recording/recording.json)
    if(NOT EXISTS ${course}/${file})
        message(FATAL_ERROR "The course is missing or has no recording yet (${file}). No package was made. "
            "Build the target debian_package, or masterclass first.")
    endif()
endforeach()
