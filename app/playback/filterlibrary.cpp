// SPDX-FileCopyrightText: 2026 The Masterclass Companion authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterlibrary.h"

#include <base/logging.h>

#include <QLibrary>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace companion {

namespace {

template <typename Function> bool resolve(QLibrary &library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

std::optional<FilterLibrary> load()
{
    // The version whose headers these are.
    QLibrary library(u"avfilter"_s, LIBAVFILTER_VERSION_MAJOR);
    FilterLibrary found;
    const bool isWhole = resolve(library, "avfilter_graph_alloc", found.graph_alloc)
        && resolve(library, "avfilter_graph_free", found.graph_free)
        && resolve(library, "avfilter_graph_create_filter", found.graph_create_filter)
        && resolve(library, "avfilter_graph_set_auto_convert", found.graph_set_auto_convert)
        && resolve(library, "avfilter_graph_config", found.graph_config)
        && resolve(library, "avfilter_get_by_name", found.get_by_name)
        && resolve(library, "avfilter_link", found.link)
        && resolve(library, "av_buffersrc_add_frame", found.buffersrc_add_frame)
        && resolve(library, "av_buffersink_get_frame", found.buffersink_get_frame);
    if (!isWhole) {
        qCWarning(lcPlayback) << "libavfilter" << LIBAVFILTER_VERSION_MAJOR << "cannot be loaded";
        return std::nullopt;
    }
    return found;
}

} // namespace

const FilterLibrary *FilterLibrary::instance()
{
    static const std::optional<FilterLibrary> library = load();
    return library ? &*library : nullptr;
}

} // namespace companion
