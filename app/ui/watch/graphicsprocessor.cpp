// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <base/logging.h>
#include <ui/watch/graphicsprocessor.h>

#include <QDir>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

//! In lower case. Mesa's three, Chromium's, and those of Windows and macOS.
constexpr std::array<const char *, 8> softwareRenderers{
    "llvmpipe",
    "softpipe",
    "swrast",
    "software rasterizer",
    "swiftshader",
    "gdi generic",
    "microsoft basic render",
    "apple software renderer",
};

//! Without one that renders Mesa has nothing but the processor: the cards of many virtual machines
//! only show. Other systems than Linux have to be asked.
bool hasDevice()
{
#ifdef Q_OS_LINUX
    const bool hasNode = !QDir(u"/dev/dri"_s).entryList({ u"renderD*"_s }, QDir::System).isEmpty();
    return hasNode || QFileInfo::exists(u"/dev/nvidiactl"_s);
#else
    return true;
#endif
}

//! Empty where there is no OpenGL.
QByteArray renderer()
{
    QOpenGLContext context;
    QOffscreenSurface surface;
    surface.create();
    if (!surface.isValid() || !context.create() || !context.makeCurrent(&surface)) {
        return {};
    }
    const auto *name
        = reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER));
    context.doneCurrent();
    return name;
}

bool find()
{
    const QByteArray wanted = qgetenv("COMPANION_PICTURES");
    if (wanted == "raster" || (wanted != "gpu" && !hasDevice())) {
        return false;
    }
    const QByteArray name = renderer();
    const bool isGood = !name.isEmpty() && (wanted == "gpu" || !isSoftwareRenderer(name));
    qCInfo(lcPlayback) << "pictures by" << (isGood ? "OpenGL:" : "raster:") << name;
    return isGood;
}

} // namespace

bool isSoftwareRenderer(QByteArrayView renderer)
{
    const QByteArray name = renderer.toByteArray().toLower();
    return std::ranges::any_of(softwareRenderers,
                               [&name](const char *one) { return name.contains(one); });
}

bool hasGraphicsProcessor()
{
    static const bool isThere = find();
    return isThere;
}

} // namespace companion
