# SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What is installed beside the program, and the Debian package made of it:
#   cmake --build --preset release --target debian_package
set(id org.masterclasscompanion.MasterclassCompanion)
install(FILES packaging/linux/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/linux/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/app/${id}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/linux/copyright README.md CHANGELOG.md
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/masterclass-companion)
# The course with its recording, where the target `masterclass` has made it; no package goes without.
install(DIRECTORY ${PROJECT_BINARY_DIR}/masterclass DESTINATION ${CMAKE_INSTALL_DATADIR}/masterclass-companion OPTIONAL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME masterclass-companion)
set(CPACK_PACKAGE_CONTACT "The Masterclass Companion authors <masterclass-companion@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "watch a CPD masterclass offline, take notes, earn the certificate")
set(CPACK_PACKAGE_DESCRIPTION "Plays a recorded masterclass for clinicians without any network, keeps private notes
with the moment they belong to, sealed with a key from the desktop's keyring,
records honestly what was watched, and exports a CPD certificate as PDF.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_COMPRESSION_TYPE zstd)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so that shlibdeps cannot see them: the database driver, SVG icons, letters, the
# filter that evens voices out. The media backend comes with libqt6multimedia6.
string(REGEX MATCH "^[0-9]+" filterVersion "${libavfilter_VERSION}")
string(JOIN ", " CPACK_DEBIAN_PACKAGE_DEPENDS
    libqt6sql6-sqlite "qt6-svg-plugins | libqt6svg6" "fonts-dejavu-core | fonts-noto-core" "libavfilter${filterVersion}")
string(JOIN ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "gnome-keyring | kwalletmanager" qt6-wayland qt6-qpa-plugins
    gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-libav gstreamer1.0-pulseaudio)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/requirecourse.cmake)
include(CPack)

# CMake's own target `package` cannot be made to wait for another one.
add_custom_target(debian_package COMMAND ${CMAKE_CPACK_COMMAND} --config ${PROJECT_BINARY_DIR}/CPackConfig.cmake
    WORKING_DIRECTORY ${PROJECT_BINARY_DIR} COMMENT "Making the Debian package" USES_TERMINAL VERBATIM)
add_dependencies(debian_package masterclass-companion masterclass)
